import { sortable } from './calendar.js';
import type { When } from './records.js';

/** What stands in an order: a rank, and the id that breaks ties. */
export interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** The order of a column. */
export const byRank = (a: Ranked, b: Ranked): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The order of closed deals. */
export const newestFirst = (
  a: { readonly id: string; readonly closedAt?: When },
  b: { readonly id: string; readonly closedAt?: When },
): number => later(b.closedAt, a.closedAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
/** Days compare as they are written, which is much faster than as moments. */
const later = (a: When | undefined, b: When | undefined): number =>
  typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : sortable(a) - sortable(b);
