import { mergeLines } from './lines.js';
import { createPacer, type Pace } from './pace.js';
import type { ImportPlan } from './plan.js';
import type { SetAside } from './problems.js';
import { createRowReader, type ImportContext, type ImportedRow, type RowResult } from './rows.js';
import type { Table } from './table.js';

/** Some rows of a table, read. */
export interface Batch {
  readonly imported: readonly ImportedRow[];
  readonly setAside: readonly SetAside[];
  /** Deals read so far, and in all (product lines counted once). */
  readonly done: number;
  readonly total: number;
}

/** So many rows at most in one batch: what a store takes in one slice. */
const BATCH = 500;

/**
 * Reads every row: as a deal, or set aside with its reasons; none is dropped. Writes nothing, so that it also serves to
 * count before a person says yes.
 *
 * @throws the signal's reason, where `pace.signal` aborts.
 */
export async function* convertRows(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  pace?: Pace,
): AsyncGenerator<Batch> {
  const { rows } = await mergeLines(table, plan, pace);
  const read = createRowReader(plan, context);
  const pacer = createPacer(pace);
  const seen = new Map<string, number>();
  let imported: ImportedRow[] = [];
  let setAside: SetAside[] = [];
  for (const [i, row] of rows.entries()) {
    const result = notTwice(read(row), seen, row.cells);
    if ('imported' in result) imported.push(result.imported);
    else setAside.push(result.setAside);
    const rest = pacer.tick('convert', i + 1, rows.length);
    if (imported.length + setAside.length >= BATCH || i === rows.length - 1) {
      yield { imported, setAside, done: i + 1, total: rows.length };
      imported = [];
      setAside = [];
    }
    if (rest) await rest;
  }
}

/** A second row with an id would overwrite the first without a word. */
function notTwice(result: RowResult, seen: Map<string, number>, cells: readonly unknown[]): RowResult {
  if (!('imported' in result)) return result;
  const { row, deal } = result.imported;
  const key = deal.id ?? (deal.external && `${deal.external.system} ${deal.external.id}`);
  if (!key) return result;
  const first = seen.get(key);
  seen.set(key, first ?? row);
  if (first === undefined) return result;
  const value = deal.id ?? deal.external!.id;
  return { setAside: { row, cells, problems: [{ row, code: 'duplicate-id', value, params: { first } }] } };
}

/** The first rows as they would be read, for a person to look at; ten where nothing is said. */
export async function previewRows(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  count = 10,
): Promise<readonly RowResult[]> {
  const { rows } = await mergeLines(table, plan);
  return rows.slice(0, count).map(createRowReader(plan, context));
}
