import type { Deal, DealRow } from '../domain/records.js';

/**
 * A list as the deals in it, where some are rows only: each is made when it is looked at, all by whatever goes through the
 * list. `done` = the list itself will do from now on.
 */
export const madeWhenLookedAt = (rows: DealRow[], make: (row: DealRow) => Deal, done: () => void): readonly Deal[] =>
  new Proxy(rows as Deal[], {
    get(deals, name) {
      const found: unknown = Reflect.get(deals, name);
      if (typeof found === 'function') {
        deals.forEach((deal, at) => (deals[at] = make(deal)));
        done();
        return found.bind(deals) as unknown;
      }
      return typeof found === 'object' ? (deals[name as unknown as number] = make(found as DealRow)) : found;
    },
  });
