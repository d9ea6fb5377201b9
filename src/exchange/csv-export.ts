import Papa from 'papaparse';
import type { Deal, Pipeline } from '../domain/records.js';
import { stageOf } from '../domain/stages.js';
import { CSV_HEADERS } from './dialects/pipewright.js';
import { guard } from './guard.js';
import { createPacer, type Pace } from './pace.js';
import type { Problem, SetAside } from './problems.js';
import type { Delimiter } from './csv.js';
import type { Table } from './table.js';

/** How a CSV text is written. */
export interface CsvOptions {
  /** `;` opens as columns where spreadsheets write decimals with a comma. */
  readonly delimiter?: Delimiter;
  /** A byte order mark, without which Excel reads UTF-8 as something else; there where nothing is said. */
  readonly bom?: boolean;
  readonly pace?: Pace;
  /** How many rows there will be, for the progress. */
  readonly total?: number;
}

type Column = keyof typeof CSV_HEADERS;
const BATCH = 50;

/** Rows of cells as CSV (RFC 4180), every cell guarded against being taken for a formula. */
export async function writeCsv(rows: Iterable<readonly unknown[]>, options: CsvOptions = {}): Promise<string> {
  const { delimiter = ',', bom = true, pace } = options;
  const pacer = createPacer(pace);
  let text = bom ? '\uFEFF' : '';
  let batch: string[][] = [];
  let done = 0;
  const flush = (): void => {
    if (batch.length) text += `${Papa.unparse(batch, { delimiter, newline: '\r\n' })}\r\n`;
    batch = [];
  };
  for (const row of rows) {
    batch.push(row.map(cell => guard(written(cell))));
    if (batch.length === BATCH) flush();
    const rest = pacer.tick('write', ++done, options.total ?? done);
    if (rest) await rest;
  }
  flush();
  return text;
}

const written = (cell: unknown): string => {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
};

/** A moment as ISO, a day as it is. */
const when = (value: unknown): unknown => (typeof value === 'number' ? new Date(value).toISOString() : value);

function cellsOf(deal: Deal, stage: string): Readonly<Record<Column, unknown>> {
  const [contact] = deal.contacts;
  return {
    ...{ id: deal.id, title: deal.title, organisation: deal.organisation },
    ...{ contactName: contact?.name, contactEmail: contact?.email, contactPhone: contact?.phone },
    ...{ contactRole: contact?.role, owner: deal.owner, value: deal.value, currency: deal.currency },
    ...{ stage, status: deal.status, reason: deal.reason },
    probability: deal.probability === undefined ? '' : `${+(deal.probability * 100).toFixed(4)}%`,
    ...{ forecast: deal.forecast, source: deal.source, campaign: deal.campaign, product: deal.product },
    ...{ tags: deal.tags.join('; '), notes: deal.notes, createdAt: when(deal.createdAt) },
    ...{ expectedClose: deal.expectedClose, closedAt: when(deal.closedAt), lastTouchAt: when(deal.lastTouchAt) },
    ...{ nextStep: deal.nextStep?.title, nextStepDue: when(deal.nextStep?.due) },
    ...{ wakeAt: when(deal.wakeAt), renewalAt: when(deal.renewalAt) },
    ...{ externalSystem: deal.external?.system, externalId: deal.external?.id },
  };
}

/**
 * Deals as CSV for a spreadsheet: the first contact, the stage's name, every custom field a column. What a table cannot
 * hold (history, checklist, further contacts) is in `exportJson`.
 */
export async function exportCsv(deals: readonly Deal[], pipeline: Pipeline, options: CsvOptions = {}): Promise<string> {
  const columns = Object.keys(CSV_HEADERS) as Column[];
  const custom = new Set<string>();
  const pacer = createPacer(options.pace);
  for (const deal of deals) {
    for (const key of Object.keys(deal.custom)) custom.add(key);
    const rest = pacer.tick('write', 0, deals.length);
    if (rest) await rest;
  }
  function* rows(): Generator<readonly unknown[]> {
    yield [...columns.map(column => CSV_HEADERS[column]), ...custom];
    for (const deal of deals) {
      const cells = cellsOf(deal, stageOf(pipeline, deal.stage)?.name ?? deal.stage);
      yield [...columns.map(column => cells[column]), ...[...custom].map(key => deal.custom[key])];
    }
  }
  return writeCsv(rows(), { total: deals.length, ...options });
}

/**
 * Rows that were not imported as CSV: their cells as they stood, and why in a further column, so that they can be put
 * right and imported again.
 *
 * @param word - Says a problem in the person's language; its code where nothing is given.
 */
export const exportSetAside = (
  table: Pick<Table, 'columns'>,
  rows: readonly SetAside[],
  word: (problem: Problem) => string = problem => problem.code,
  options?: CsvOptions,
): Promise<string> => {
  const width = table.columns.length;
  const body = rows.map(({ cells, problems }) => [
    ...table.columns.map((_, i) => cells[i]),
    problems.map(word).join('; '),
    ...cells.slice(width),
  ]);
  return writeCsv([[...table.columns, 'problem'], ...body], options);
};
