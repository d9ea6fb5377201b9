import type { DealFieldName } from '../../domain/deal-fields.js';
import type { Layout } from '../../domain/view-state.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What a board says of its view: what is filtered, sorted, saved. */
export interface FindingMessages {
  layouts: Readonly<Record<Layout, string>>;
  onlyMine: string;
  asOf: string;
  asOfDay: string;
  lanes: string;
  laneField: string;
  noLanes: string;
  lanesBy: (field: string) => string;
  addFilter: string;
  fields: Readonly<Record<DealFieldName, string>>;
  /** A field where it is a fact that holds or does not. */
  facts: Readonly<Record<'rotting' | 'overdue' | 'planned', readonly [yes: string, no: string]>>;
  forecasts: Readonly<Record<'pipeline' | 'best' | 'commit' | 'omitted', string>>;
  yes: string;
  no: string;
  is: string;
  isNot: string;
  /** Instead of a name where nobody has said any. */
  nothing: string;
  from: string;
  to: string;
  apply: string;
  back: string;
  noValues: string;
  /** The ticks of a field. */
  values: (field: string) => string;
  findValue: string;
  /** What was typed, as a value of its own. */
  asTyped: (typed: string) => string;
  valuesShown: (shown: number, all: number, format: Format) => string;
  noRange: string;
  /** A filter in a few words; `not` = all others. */
  anyOf: (field: string, values: string, not: boolean) => string;
  between: (field: string, from: string | null, to: string | null, not: boolean) => string;
  fact: (field: string, isSo: boolean) => string;
  /** So many days from today; negative = ago. */
  daysAway: Counted;
  ranges: Readonly<Record<'past' | 'today' | 'week' | 'month' | 'lastWeek' | 'lastMonth', string>>;
  removeFilter: (filter: string) => string;
  changeFilter: (filter: string) => string;
  clearAll: string;
  filters: string;
  sort: string;
  sortColumn: string;
  byHand: string;
  sortedBy: (field: string, descending: boolean, column: string | null) => string;
  direction: string;
  ascending: string;
  descending: string;
  /** Why a card was not placed where it was dropped. */
  isSorted: string;
  /** Why a card was not put among closed deals. */
  isClosed: string;
  savedViews: string;
  saveView: string;
  viewName: string;
  forAll: string;
  save: string;
  removeView: (name: string) => string;
  viewSaved: (name: string) => string;
  viewRemoved: (name: string) => string;
  noName: string;
  found: Counted;
  /** The address leads to a deal that is not there. */
  noSuchDeal: string;
  /** What a chart chose, and how many deals that is. */
  among: (label: string, count: number, format: Format) => string;
  unread: (count: number, format: Format) => string;
}
