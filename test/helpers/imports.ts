import { calendarOf } from '../../src/i18n/calendar.js';
import type { Deal, DealInput } from '../../src/domain/records.js';
import type { ImportedRow, Problem } from '../../src/exchange/index.js';
import { DealImport, type AppliedRow, type ImportEvents } from '../../src/store/import.js';
import type { PipelineStore } from '../../src/store/store.js';

/** No rows are given up. */
export const never = new AbortController().signal;
let files = 0;

/** What an import has told. */
export class Told implements ImportEvents {
  readonly rows: AppliedRow[] = [];
  readonly aside = new Map<number, readonly Problem[]>();
  stored(rows: readonly AppliedRow[]): void {
    this.rows.push(...rows);
  }
  setAside(row: number, problems: readonly Problem[]): void {
    this.aside.set(row, problems);
  }
  get outcomes(): string[] {
    return this.rows.toSorted((a, b) => a.row - b.row).map(({ outcome }) => outcome);
  }
}

export const rowsOf = (deals: readonly DealInput[]): ImportedRow[] =>
  deals.map((deal, i) => ({ row: i + 2, deal, fields: Object.keys(deal), warnings: [] }));
export const crm = (id: string): { system: string; id: string } => ({ system: 'crm', id });

export async function importInto(
  store: PipelineStore,
  deals: readonly DealInput[],
  { id = `import-${++files}`, signal = never } = {},
): Promise<{ told: Told; into: DealImport; id: string }> {
  const told = new Told();
  const into = new DealImport(store, { id, name: 'deals.csv', rows: deals.length }, told, calendarOf('UTC'));
  into.begin();
  await into.add(rowsOf(deals), signal);
  await into.finish(signal);
  return { told, into, id };
}

export const external = (store: PipelineStore, id: string): Deal => store.findExternal('crm', id)!;
