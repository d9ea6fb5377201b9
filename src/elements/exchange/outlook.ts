import { convertRows, type ImportContext, type ImportPlan, type Problem, type Table } from '../../exchange/index.js';

/** One reason for which rows would be set aside: its first finding, and how many rows have it. */
export interface Finding {
  readonly problem: Problem;
  readonly count: number;
}

/** What a look through all rows has found. */
export interface Outlook {
  /** False until it has been through all of them once. */
  readonly looked: boolean;
  readonly taken: number;
  readonly total: number;
  readonly findings: readonly Finding[];
}

/** Reads every row without writing any. */
export async function lookThrough(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  signal: AbortSignal,
): Promise<Outlook> {
  const found = new Map<string, { problem: Problem; count: number }>();
  let [taken, total] = [0, 0];
  for await (const { imported, setAside } of convertRows(table, plan, context, { signal })) {
    taken += imported.length;
    total += imported.length + setAside.length;
    for (const { problems } of setAside)
      for (const problem of problems) {
        const known = found.get(problem.code);
        if (known) known.count++;
        else found.set(problem.code, { problem, count: 1 });
      }
  }
  return { looked: true, taken, total, findings: [...found.values()] };
}
