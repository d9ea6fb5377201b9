import type { Measure } from './numbers/tally.js';

const FIELDS = ['owner', 'source', 'campaign', 'product', 'currency', 'tags'] as const;
/** So many of a field can be looked through; more are found by searching. */
const MOST = 40;

/** The fields in which the deals differ, each with its values, the most frequent ones. */
export type SegmentChoices = Readonly<Partial<Record<(typeof FIELDS)[number], readonly string[]>>>;

/** What the deals can be told apart by. */
export const segmentChoices: Measure<SegmentChoices> = () => {
  const counts = FIELDS.map(field => ({ field, values: new Map<string, number>() }));
  return {
    put({ deal }, sign) {
      if (!deal) return;
      for (const { field, values } of counts) {
        const said = deal.deal[field];
        for (const value of typeof said === 'string' ? [said] : said) {
          const count = (values.get(value) ?? 0) + sign;
          if (count) values.set(value, count);
          else values.delete(value);
        }
      }
    },
    read: () =>
      Object.fromEntries(
        counts
          .filter(({ field, values }) => values.size > (field === 'tags' ? 0 : 1))
          .map(({ field, values }) => [
            field,
            [...values]
              .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
              .slice(0, MOST)
              .map(([value]) => value)
              .sort(),
          ]),
      ),
  };
};
