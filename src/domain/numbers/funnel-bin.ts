import type { Money } from './figure.js';
import type { Ground } from './ground.js';
import { lazy } from './lazy.js';
import { MoneyTotals } from './money-totals.js';
import { Ids, IdSet, type Sign } from './roster.js';
import type { Prospect } from './tally.js';

/** Some of a cohort: how many, what they are worth, and who. */
export interface FunnelShare {
  readonly count: number;
  /** By currency; those without a value are in the count only. */
  readonly values: readonly Money[];
  readonly unvalued: number;
  /** The deals… */
  readonly ids: readonly string[];
  /** …and the leads that have not become a deal. */
  readonly leads: readonly string[];
}

/** A share with the sets behind it. */
interface Share {
  readonly share: FunnelShare;
  readonly deals: Ids;
  readonly leads: Ids;
}

const shareOf = (count: number, totals: MoneyTotals, unvalued: number, deals: Ids, leads: Ids): Share => ({
  share: lazy({ count, values: totals.sums(), unvalued }, { ids: () => deals.toArray(), leads: () => leads.toArray() }),
  deals,
  leads,
});

/** Those who stand at one step with one outcome, as they come and go. */
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
    this.#count += sign;
    if (deal) {
      this.#deals.put(deal.slot, sign);
      if (deal.minor !== null) this.#totals.put(deal.currency, deal.minor, sign);
    } else if (lead) this.#leads.put(lead.slot, sign);
  }

  read(): Share {
    return shareOf(this.#count, this.#totals, this.#count - this.#totals.count, this.#deals.ids(), this.#leads.ids());
  }
}

/** Several shares as one. */
export function together(ground: Ground, shares: readonly Share[]): Share {
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
