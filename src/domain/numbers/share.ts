import type { Money } from './figure.js';
import type { Ground } from './ground.js';
import { lazy } from './lazy.js';
import { MoneyTotals } from './money-totals.js';
import { Ids, IdSet, type Sign } from './roster.js';
import type { Prospect } from './tally.js';

/** Some prospects: how many, what they are worth, and who they are. */
export interface Share {
  readonly count: number;
  /** By currency; those without a value are in the count only. */
  readonly values: readonly Money[];
  readonly unvalued: number;
  /** The deals… */
  readonly ids: readonly string[];
  /** …and the leads that have not become a deal. */
  readonly leads: readonly string[];
}

/** A share and what else is to be said of it: which deals they are stays for later. */
export const withShare = <M extends object>(more: M, share: Share): M & Share =>
  lazy(
    { ...more, count: share.count, values: share.values, unvalued: share.unvalued },
    { ids: () => share.ids, leads: () => share.leads },
  );

/** A share with the sets behind it. */
interface ShareOf {
  readonly share: Share;
  readonly deals: Ids;
  readonly leads: Ids;
}

const shareOf = (count: number, totals: MoneyTotals, unvalued: number, deals: Ids, leads: Ids): ShareOf => ({
  share: lazy({ count, values: totals.sums(), unvalued }, { ids: () => deals.toArray(), leads: () => leads.toArray() }),
  deals,
  leads,
});

/** Some prospects, each once, as they come and go. */
export class Bin {
  #count = 0;
  readonly #deals: IdSet;
  readonly #leads: IdSet;
  readonly #totals = new MoneyTotals();

  constructor(ground: Ground) {
    this.#deals = new IdSet(ground.dealIds);
    this.#leads = new IdSet(ground.leadIds);
  }

  put({ deal, lead }: Prospect, sign: Sign): void {
    const changed = deal ? this.#deals.put(deal.slot, sign) : lead && this.#leads.put(lead.slot, sign);
    if (!changed) return;
    this.#count += sign;
    if (deal && deal.minor !== null) this.#totals.put(deal.currency, deal.minor, sign);
  }

  read(): ShareOf {
    return shareOf(this.#count, this.#totals, this.#count - this.#totals.count, this.#deals.ids(), this.#leads.ids());
  }
}

/** Deals that may be in for several reasons: they leave with the last. */
export class Flagged {
  readonly #bin: Bin;
  readonly #flags = new Map<number, number>();

  constructor(ground: Ground) {
    this.#bin = new Bin(ground);
  }

  /** One reason more, or one less. */
  put(prospect: Prospect, sign: Sign): void {
    const { slot } = prospect.deal!;
    const flags = (this.#flags.get(slot) ?? 0) + sign;
    if (flags) this.#flags.set(slot, flags);
    else this.#flags.delete(slot);
    if (flags === (sign > 0 ? 1 : 0)) this.#bin.put(prospect, sign);
  }

  read(): Share {
    return this.#bin.read().share;
  }
}

/** Bins by name: made when first needed, gone when empty. */
export class Bins<K> {
  readonly #ground: Ground;
  readonly #bins = new Map<K, { size: number; readonly bin: Bin }>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  put(name: K, prospect: Prospect, sign: Sign): void {
    let entry = this.#bins.get(name);
    if (!entry) this.#bins.set(name, (entry = { size: 0, bin: new Bin(this.#ground) }));
    entry.size += sign;
    entry.bin.put(prospect, sign);
    if (!entry.size) this.#bins.delete(name);
  }

  /** What is in a bin; nobody where there is none. */
  of(name: K): Share {
    return (this.#bins.get(name)?.bin ?? new Bin(this.#ground)).read().share;
  }

  /** All that are not empty: those with most first. */
  ranked(): [K, Share][] {
    return [...this.#bins]
      .map(([name, { bin }]): [K, Share] => [name, bin.read().share])
      .sort(([a, { count: many }], [b, { count: more }]) => more - many || (a < b ? -1 : a > b ? 1 : 0));
  }
}

/** Several shares as one. */
export function together(ground: Ground, shares: readonly ShareOf[]): ShareOf {
  const totals = new MoneyTotals();
  for (const { share } of shares) for (const { currency, minor } of share.values) totals.put(currency, minor, 1);
  return shareOf(
    shares.reduce((sum, { share }) => sum + share.count, 0),
    totals,
    shares.reduce((sum, { share }) => sum + share.unvalued, 0),
    Ids.union(
      ground.dealIds,
      shares.map(({ deals }) => deals),
    ),
    Ids.union(
      ground.leadIds,
      shares.map(({ leads }) => leads),
    ),
  );
}
