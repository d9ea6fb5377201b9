import type { Instant } from '../records.js';
import { isSelling } from './averages.js';
import type { DealFacts } from './facts.js';
import { Base, type Figure } from './figure.js';
import type { Measure } from './tally.js';

/** Which open deals. */
export interface OpenDealsAt {
  /** The moment; as the records stand now where nothing is said. */
  readonly at?: Instant;
  /** Those for which it is true are left out as stale. */
  readonly stale?: (facts: DealFacts) => boolean;
}

/**
 * Whether a deal was open at a moment in the past: created by then, and not closed until later. A deal that was opened
 * again was open all the while. `null` where nobody knows when it was created or closed.
 */
export function wasOpen({ deal, created, closed }: DealFacts, at: Instant): boolean | null {
  if (created !== null && created >= at) return false;
  if (deal.status !== 'open' && closed === null) return null;
  if (closed !== null && closed < at) return false;
  return created === null ? null : true;
}

/** How many deals are open, or were at a moment. No deals is a count of 0: a count needs no base. */
export const openDeals =
  ({ at, stale }: OpenDealsAt = {}): Measure<Figure<number>> =>
  ground => {
    const base = new Base(ground);
    return {
      put({ deal: facts }, sign) {
        if (!facts) return;
        if (at === undefined || facts.deal.status === 'open') {
          if (!isSelling(facts, base, sign)) return;
        }
        const open = at === undefined ? true : wasOpen(facts, at);
        if (open === null) return base.leave('no-date', facts.slot, sign);
        if (!open) return;
        if (stale?.(facts)) return base.leave('stale', facts.slot, sign);
        base.put(facts.slot, sign);
      },
      read: () => base.figure(base.count, { caveats: [] }),
    };
  };
