import type { FieldName, Vantage } from './deal-fields.js';
import { isAnyOf, testAll, type Filter, type Test } from './filters.js';
import type { CalendarDate, Deal, DealStatus } from './records.js';
import { isFound, wordsOf } from './search.js';
import type { Sort } from './sorting.js';
import { fold } from './text.js';

/** How deals can be laid out: by stage, as rows, or by when they are expected. */
export const LAYOUTS = ['board', 'table', 'forecast'] as const;
/** One of these ways. */
export type Layout = (typeof LAYOUTS)[number];
/** How much a column of the forecast can hold. */
export const PERIODS = ['month', 'quarter'] as const;

/** What a board shows of a pipeline: one plain object, to be kept, sent, and put into an address. */
export interface ViewState {
  readonly layout?: Layout;
  /** Words to look for. */
  readonly search?: string;
  /** All of them hold. */
  readonly filters?: readonly Filter[];
  /** Only deals of the person who looks. */
  readonly mine?: boolean;
  /** Closed deals instead of open ones; a filter of the status says more exactly which. */
  readonly closed?: boolean;
  /** The order of a column by its key; of all that are not named (and of the table) under the empty key. */
  readonly sort?: Readonly<Record<string, Sort>>;
  /** Rows across the stages, one for each value of this field. */
  readonly lanes?: FieldName;
  /** Columns of the table, in order. */
  readonly columns?: readonly FieldName[];
  /** The columns of the forecast. */
  readonly period?: (typeof PERIODS)[number];
  /** The board as it stood at the end of this day. */
  readonly asOf?: CalendarDate;
  /** The deal whose details are open: a link to it; no part of a view that is saved. */
  readonly deal?: string;
  /** Only these deals, of whatever status, as a chart chose them; no part of an address, nor of a view that is saved. */
  readonly among?: Among;
  /** What could not be read, kept as it was. */
  readonly unread?: readonly string[];
}

/** Deals that somebody chose elsewhere: behind a step of a funnel, a figure, a finding. */
export interface Among {
  /** What they are called together. */
  readonly label: string;
  /** Their ids. */
  readonly deals: readonly string[];
  /** How the deals were looked at before the first choice: what taking it away gives back. */
  readonly before?: Omit<ViewState, 'among'>;
}

const CLOSED: readonly DealStatus[] = ['won', 'lost', 'abandoned'];
/** Every status, open first. */
export const STATUSES: readonly DealStatus[] = ['open', ...CLOSED];

/**
 * Of which statuses a view shows deals, open ones first: those that its filters of the status leave, where it has any;
 * else all that are closed, or those that are open; of chosen deals all.
 */
export function statusesOf({ closed, filters = [], among }: ViewState): readonly DealStatus[] {
  const said = filters.filter(isAnyOf).filter(({ field }) => field === 'status');
  const left = STATUSES.filter(status => said.every(({ any, not = false }) => any.includes(status) !== not));
  return said.length && left.length ? left : closed ? CLOSED : among ? STATUSES : ['open'];
}

/** Whether what is shown, or how, depends on what deals say in a field. */
export const looksAt = ({ filters, sort, lanes, columns }: ViewState, field: FieldName): boolean =>
  lanes === field ||
  Boolean(columns?.includes(field) || filters?.some(filter => filter.field === field)) ||
  Object.values(sort ?? {}).some(({ by }) => by === field);

/** Whether the view hides any deal. */
export const isNarrowed = ({ search, filters, mine, among }: ViewState): boolean =>
  Boolean(among || mine || filters?.length || (search && wordsOf(search).length));

/** Chosen deals by their ids: many columns are looked through for the same. */
const chosen = new WeakMap<readonly string[], ReadonlySet<string>>();
function chosenIn(deals: readonly string[]): ReadonlySet<string> {
  let ids = chosen.get(deals);
  if (!ids) chosen.set(deals, (ids = new Set(deals)));
  return ids;
}

/** Whether a deal is found in the view. */
export function testView({ search = '', filters = [], mine, among }: ViewState, vantage: Vantage): Test {
  const words = wordsOf(search);
  const passes = testAll(filters, vantage);
  const own = new Set((vantage.me ?? []).map(fold));
  const ids = among && chosenIn(among.deals);
  return (deal: Deal) =>
    (!ids || ids.has(deal.id)) && (!mine || own.has(fold(deal.owner))) && passes(deal) && isFound(deal, words);
}
