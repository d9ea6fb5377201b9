import { groupBy, type Measure, type Prospect } from './tally.js';

/** What deals and leads can be told apart by. */
export type Segment = 'owner' | 'source' | 'campaign' | 'product' | 'organisation' | 'currency' | `custom.${string}`;

/** Fields that a lead says as well as a deal. */
const SHARED: ReadonlySet<Segment> = new Set(['owner', 'source', 'campaign', 'organisation']);

/** The segment a prospect belongs to; empty where nobody has said. The deal's word goes before its lead's. */
export function segmentOf({ deal, lead }: Prospect, by: Segment): string {
  const said = (record: object | undefined): string => {
    const value = (record as Readonly<Record<string, unknown>> | undefined)?.[by];
    return typeof value === 'string' ? value : '';
  };
  if (by.startsWith('custom.')) {
    const value = deal?.deal.custom[by.slice('custom.'.length)];
    return value == null || typeof value === 'object' ? '' : String(value as string | number | boolean);
  }
  if (by === 'currency') return deal?.currency ?? '';
  return said(deal?.deal) || (SHARED.has(by) ? said(lead?.lead) : '');
}

/** A measure for each segment: they sum up to the whole. */
export const bySegment = <R>(by: Segment, wanted: Measure<R>): Measure<ReadonlyMap<string, R>> =>
  groupBy(prospect => segmentOf(prospect, by), wanted);

/** Which prospects are looked at: those with one of the values in every field that is named, and one of the tags. */
export type SegmentFilter = Readonly<Partial<Record<Segment | 'tags', readonly string[]>>>;

/** Whether a prospect passes a filter; fields with no values let everything pass. */
export function isInSegment(prospect: Prospect, filter: SegmentFilter): boolean {
  for (const [by, values] of Object.entries(filter)) {
    if (!values?.length) continue;
    const fits =
      by === 'tags'
        ? (prospect.deal?.deal.tags.some(tag => values.includes(tag)) ?? false)
        : values.includes(segmentOf(prospect, by as Segment));
    if (!fits) return false;
  }
  return true;
}
