import type { Calendar } from '../../src/domain/calendar.js';
import { newPipeline } from '../../src/domain/pipelines.js';
import type { DealInput, Pipeline } from '../../src/domain/records.js';
import {
  convertRows,
  planImport,
  readCsv,
  readSource,
  type ImportedRow,
  type ImportPlan,
  type Problem,
  type SetAside,
  type Table,
} from '../../src/exchange/index.js';

// Every row of these tests is invented.

/** Berlin without Intl: an hour ahead, two from the last Sunday of March to that of October 2024. */
export const berlin: Calendar = {
  zone: 'Europe/Berlin',
  dayOf: at => new Date(at + ahead(at)).toISOString().slice(0, 10),
  startOf: day => Date.parse(day) - ahead(Date.parse(day) - 3_600_000),
};
const ahead = (at: number): number =>
  at >= Date.UTC(2024, 2, 31, 1) && at < Date.UTC(2024, 9, 27, 1) ? 7_200_000 : 3_600_000;

export const pipeline: Pipeline = newPipeline(
  {
    stages: ['Contact', { id: 'q', name: 'Qualified', probability: 0.3 }, 'Offer', { name: 'Done', phase: 'won' }],
    currency: 'EUR',
    zone: 'Europe/Berlin',
  },
  0,
  'ann',
);

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function tableOf(text: string): Promise<Table> {
  const source = await readSource(bytesOf(text));
  if (source.kind !== 'table') throw new Error('our own records, not a table');
  return source.table;
}

export interface Imported {
  readonly plan: ImportPlan;
  readonly rows: readonly ImportedRow[];
  readonly deals: readonly DealInput[];
  readonly setAside: readonly SetAside[];
}

/** Reads a text as a person would who agrees to everything, but for what `correct` changes. */
export async function importText(text: string, correct = (plan: ImportPlan): ImportPlan => plan): Promise<Imported> {
  const table = await tableOf(text);
  return importTable(table, correct(await planImport(table, pipeline)));
}

export async function importTable(table: Table, plan: ImportPlan): Promise<Imported> {
  const rows: ImportedRow[] = [];
  const setAside: SetAside[] = [];
  for await (const batch of convertRows(table, plan, { pipeline, calendar: berlin })) {
    rows.push(...batch.imported);
    setAside.push(...batch.setAside);
  }
  return { plan, rows, deals: rows.map(({ deal }) => deal), setAside };
}

export const csv = (text: string): Promise<Table> => readCsv(text);
export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
/** `header → field` of a plan. */
export const mapping = (plan: ImportPlan): Record<string, string> =>
  Object.fromEntries(
    plan.columns.map(({ header, target }) => [header, typeof target === 'object' ? target.field : target]),
  );

/** What a promise was refused with; fails where it was not. */
export async function refused(promise: Promise<unknown>): Promise<{ code?: string; params?: object; name: string }> {
  try {
    await promise;
  } catch (error) {
    return error as { code?: string; name: string };
  }
  throw new Error('was not refused');
}
