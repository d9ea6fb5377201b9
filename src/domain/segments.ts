import { segmentOf } from './numbers/segment.js';
import type { Measure } from './numbers/tally.js';

const FIELDS = ['owner', 'source', 'campaign', 'product', 'currency', 'tags'] as const;
/** So many of a field can be looked through; more are found by searching. */
const MOST = 40;

/** The fields in which deals and leads differ, each with its values, the most frequent ones. */
export type SegmentChoices = Readonly<Partial<Record<(typeof FIELDS)[number], readonly string[]>>>;

/** What deals, and leads that are none yet, can be told apart by. */
export const segmentChoices: Measure<SegmentChoices> = () => {
  const counts = FIELDS.map(field => ({ field, values: new Map<string, number>() }));
  return {
    put(prospect, sign) {
      const { deal } = prospect;
      for (const { field, values } of counts) {
        const said = field === 'tags' ? (deal?.deal.tags ?? []) : [segmentOf(prospect, field)];
        for (const value of said) {
          // what a lead does not say is nothing that deals could be told apart by
          if (!deal && !value) continue;
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
