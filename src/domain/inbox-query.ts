import type { InboxRow } from './inbox.js';
import type { Temperature } from './qualify.js';
import type { Lead } from './records.js';
import type { Score } from './score.js';
import { words } from './text.js';

/** A third of what fit or engagement can come to: 0 = the lowest. */
export type Third = 0 | 1 | 2;
/** A place in the grid of fit × engagement. */
export interface GridCell {
  readonly fit: Third;
  readonly engagement: Third;
}
/** Which leads of a list are looked at. */
export interface InboxQuery {
  /** Beginnings of words in a lead's name, organisation, addresses or notes; all of them must be there. */
  readonly text?: string;
  /** Empty for leads that are nobody's. */
  readonly owner?: string;
  readonly source?: string;
  readonly temperature?: Temperature;
  /** Only those whom nobody ever turned to (R44). */
  readonly isNever?: true;
  readonly cell?: GridCell;
}

const third = (points: number, most: number): Third =>
  most > 0 ? (Math.max(0, Math.min(2, Math.floor((3 * points) / most))) as Third) : 0;

/** Where a score stands in the grid of fit × engagement. */
export const cellOf = ({ fit, fitMost, engagement, most }: Score): GridCell => ({
  fit: third(fit, fitMost),
  engagement: third(engagement, most - fitMost),
});
const isSameCell = (a: GridCell, b: GridCell): boolean => a.fit === b.fit && a.engagement === b.engagement;

/** What of a lead is searched, made ready once. */
export const searchedOf = ({ name, organisation, email, phone, notes }: Lead): string =>
  ` ${words(`${name} ${organisation} ${email} ${phone} ${notes}`).join(' ')}`;

/** A query made ready for many leads. */
export function testQuery(query: InboxQuery): (row: InboxRow, searched: string) => boolean {
  const { owner, source, temperature, isNever, cell } = query;
  const begun = words(query.text ?? '').map(word => ` ${word}`);
  return (row, searched) =>
    (owner === undefined || row.lead.owner === owner) &&
    (source === undefined || row.lead.source === source) &&
    (temperature === undefined || row.temperature === temperature) &&
    (!isNever || row.isNeverFollowedUp) &&
    (!cell || isSameCell(cell, cellOf(row.score))) &&
    begun.every(word => searched.includes(word));
}
