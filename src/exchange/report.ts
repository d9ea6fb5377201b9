import { toMinor } from '../domain/money.js';
import type { DealStatus } from '../domain/records.js';
import type { Problem, ProblemCode, SetAside } from './problems.js';

/** What one imported row became. */
export interface Outcome {
  readonly row: number;
  readonly outcome: 'new' | 'updated' | 'unchanged';
  /** Absent for rows that are leads: they have no stage and no value. */
  readonly deal?: {
    readonly stage?: string;
    readonly status?: DealStatus;
    readonly currency: string;
    readonly value?: number | null;
  };
  readonly warnings?: readonly Problem[];
}

/** Deals of one kind: how many, how many without a value, and exact totals in minor units, never across currencies. */
export interface Tally {
  readonly deals: number;
  readonly unvalued: number;
  readonly totals: ReadonlyMap<string, bigint>;
}

/** What an import has done; `rows` = new + updated + unchanged + set aside. */
export interface ImportReport {
  readonly rows: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly setAside: number;
  /** Rows set aside, per reason; a row with two reasons counts in both. */
  readonly problems: ReadonlyMap<ProblemCode, number>;
  readonly warnings: ReadonlyMap<ProblemCode, number>;
  readonly byStage: ReadonlyMap<string, Tally>;
  readonly byStatus: ReadonlyMap<DealStatus, Tally>;
  readonly byCurrency: ReadonlyMap<string, Tally>;
}

interface Counting {
  deals: number;
  unvalued: number;
  readonly totals: Map<string, bigint>;
}

function count<K>(tallies: Map<K, Counting>, key: K, { value, currency }: NonNullable<Outcome['deal']>): void {
  const tally = tallies.get(key) ?? { deals: 0, unvalued: 0, totals: new Map<string, bigint>() };
  tallies.set(key, tally);
  tally.deals++;
  const minor = value === null || value === undefined ? null : toMinor(value, currency);
  if (minor === null) tally.unvalued++;
  else tally.totals.set(currency, (tally.totals.get(currency) ?? 0n) + BigInt(minor));
}

const countCodes = (codes: Map<ProblemCode, number>, problems: readonly Problem[]): void => {
  for (const code of new Set(problems.map(problem => problem.code))) codes.set(code, (codes.get(code) ?? 0) + 1);
};

/** Counts an import as it goes along; `result` may be read at any time. */
export function createReport(): {
  add(outcome: Outcome): void;
  addSetAside(row: SetAside): void;
  result(): ImportReport;
} {
  const rows = { new: 0, updated: 0, unchanged: 0, setAside: 0 };
  const problems = new Map<ProblemCode, number>();
  const warnings = new Map<ProblemCode, number>();
  const byStage = new Map<string, Counting>();
  const byStatus = new Map<DealStatus, Counting>();
  const byCurrency = new Map<string, Counting>();
  return {
    add({ outcome, deal, warnings: said = [] }) {
      rows[outcome]++;
      countCodes(warnings, said);
      if (!deal) return;
      count(byStage, deal.stage ?? '', deal);
      count(byStatus, deal.status ?? 'open', deal);
      count(byCurrency, deal.currency, deal);
    },
    addSetAside(row) {
      rows.setAside++;
      countCodes(problems, row.problems);
    },
    result: () => ({
      ...rows,
      rows: rows.new + rows.updated + rows.unchanged + rows.setAside,
      ...{ problems, warnings, byStage, byStatus, byCurrency },
    }),
  };
}
