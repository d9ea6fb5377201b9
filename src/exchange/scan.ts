import { cellText, isBlank } from './cells.js';
import { createDateSniffer, type DateFormat, type DateOrder } from './dates.js';
import { fieldKind, type Field, type Target } from './fields.js';
import { MAX_NAMES } from './limits.js';
import { createNumberSniffer, type Decimal, type NumberFormat } from './numbers.js';
import { createPacer, type Pace } from './pace.js';
import type { Table } from './table.js';

/** One column, what it is taken for, and how it is written. */
export interface ColumnPlan {
  readonly index: number;
  readonly header: string;
  readonly target: Target;
  /** How many rows have something in it. */
  readonly filled: number;
  /** The first few different cells. */
  readonly samples: readonly string[];
  readonly date?: DateFormat;
  readonly number?: NumberFormat;
}

/** The column that feeds a field. */
export const columnOf = (plan: { readonly columns: readonly ColumnPlan[] }, field: Field): ColumnPlan | undefined =>
  plan.columns.find(({ target }) => isField(target, field));
/** Whether a column feeds the field. */
export const isField = (target: Target, field: Field): boolean => typeof target === 'object' && target.field === field;
/** Whether two columns mean the same. */
export const sameTarget = (a: Target, b: Target): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.field === b.field : a === b;

/** Counts the different names of a column, as many as a person can be asked about. */
function createCounter(): { add(name: string): void; readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  return {
    counts,
    add(name) {
      const count = counts.get(name);
      if (count !== undefined) counts.set(name, count + 1);
      else if (name && counts.size < MAX_NAMES) counts.set(name, 1);
    },
  };
}

/** What a table's columns hold. */
export interface Scan {
  readonly columns: readonly ColumnPlan[];
  readonly stages: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
  readonly pipelines: ReadonlyMap<string, number>;
  /** The probabilities found beside a stage's name, at most two. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Looks at every cell once; columns that still mean the same keep what was decided about them. */
export async function scanColumns(
  table: Table,
  targets: readonly Target[],
  previous: readonly ColumnPlan[],
  usual: { readonly order?: DateOrder; readonly decimal?: Decimal },
  pace?: Pace,
): Promise<Scan> {
  const pacer = createPacer(pace);
  const counters = { stage: createCounter(), status: createCounter(), pipeline: createCounter() };
  const columns = table.columns.map((header, index) => {
    const target = targets[index] ?? 'keep';
    const kept = previous[index];
    const same = kept && sameTarget(kept.target, target) ? kept : undefined;
    const field = typeof target === 'object' ? target.field : null;
    const kind = same || !field ? null : fieldKind(field);
    return {
      ...{ index, header, target, same, samples: new Set<string>(), filled: 0 },
      dates: kind === 'date' ? createDateSniffer() : null,
      numbers: kind === 'number' ? createNumberSniffer() : null,
      counter: field && Object.hasOwn(counters, field) ? counters[field as keyof typeof counters] : null,
    };
  });
  const stageAt = targets.findIndex(target => isField(target, 'stage'));
  const shareAt = targets.findIndex(target => isField(target, 'probability'));
  const beside = new Map<string, Set<string>>();
  for (const [done, { cells }] of table.rows.entries()) {
    for (const column of columns) {
      const cell = cells[column.index];
      if (isBlank(cell)) continue;
      column.filled++;
      const wanted = column.samples.size < 3 && column.filled < 1000;
      if (!wanted && !column.dates && !column.numbers && !column.counter) continue;
      const text = cellText(cell);
      if (wanted) column.samples.add(text.slice(0, 80));
      column.dates?.add(text);
      if (typeof cell === 'number') column.numbers?.addExact(cell);
      else column.numbers?.add(text);
      column.counter?.add(text);
    }
    if (stageAt >= 0 && shareAt >= 0) {
      const name = cellText(cells[stageAt]);
      const found = beside.get(name) ?? new Set();
      if (found.size < 2) beside.set(name, found.add(cellText(cells[shareAt])));
    }
    const rest = pacer.tick('sniff', done, table.rows.length);
    if (rest) await rest;
  }
  const hint = orderHint(
    columns.flatMap(({ dates }) => dates?.evidence() ?? []),
    previous,
    usual.order,
  );
  return {
    columns: columns.map(({ index, header, target, same, filled, samples, dates, numbers }) => ({
      ...{ index, header, target, filled, samples: [...samples] },
      ...(same?.date ? { date: same.date } : dates ? { date: dates.result(hint) } : {}),
      ...(same?.number ? { number: same.number } : numbers ? { number: numbers.result(usual.decimal) } : {}),
    })),
    stages: counters.stage.counts,
    statuses: counters.status.counts,
    pipelines: counters.pipeline.counts,
    beside,
  };
}

/** One program wrote the file: what one column proves holds for its neighbours, unless they contradict each other. */
function orderHint(
  evidence: readonly (DateOrder | 'both')[],
  previous: readonly ColumnPlan[],
  usual: DateOrder | undefined,
): { order: DateOrder; sure: boolean } | undefined {
  const settled = previous.flatMap(({ date }) => (date?.example && !date.ambiguous ? [date.order] : []));
  const all = new Set([...evidence, ...settled]);
  const [only] = all;
  if (all.size === 1 && only && only !== 'both') return { order: only, sure: true };
  return usual ? { order: usual, sure: false } : undefined;
}
