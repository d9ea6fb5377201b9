import type { Money } from './figure.js';
import type { Ground } from './ground.js';
import { MoneyTotals } from './money-totals.js';
import { IdSet, type Sign } from './roster.js';
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

  read(): FunnelShare {
    return {
      count: this.#count,
      values: this.#totals.sums(),
      unvalued: this.#count - this.#totals.count,
      ids: this.#deals.toArray(),
      leads: this.#leads.toArray(),
    };
  }
}

/** Several shares as one. */
export function together(shares: readonly FunnelShare[]): FunnelShare {
  const totals = new MoneyTotals();
  for (const { values } of shares) for (const { currency, minor } of values) totals.put(currency, minor, 1);
  return {
    count: shares.reduce((sum, { count }) => sum + count, 0),
    values: totals.sums(),
    unvalued: shares.reduce((sum, { unvalued }) => sum + unvalued, 0),
    ids: shares.flatMap(({ ids }) => ids),
    leads: shares.flatMap(({ leads }) => leads),
  };
}
