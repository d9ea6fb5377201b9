import { probabilityOf } from '../deals.js';
import { weigh } from '../money.js';
import { Base, none, type Figure, type Money } from './figure.js';
import { isSelling } from './averages.js';
import { MoneyTotals } from './money-totals.js';
import { Bin, withShare, type Share } from './share.js';
import type { Measure } from './tally.js';

/** What stands in a stage now (R40). */
export interface StageTotal extends Share {
  readonly id: string;
  readonly name: string;
  /** The stage's probability, 0–1. */
  readonly probability: number;
  /** Each deal × its probability, rounded half-even, by currency. */
  readonly weighted: readonly Money[];
}

/** Where the open deals stand now: its value is how many. A snapshot, not a funnel: nothing is said of who came through. */
export interface Snapshot extends Figure<number> {
  readonly why?: 'no-open-deals';
  readonly caveats: readonly 'few'[];
  readonly stages: readonly StageTotal[];
}

/** Count and value per stage of the open deals (R40). */
export const snapshot = (): Measure<Snapshot> => ground => {
  const { steps } = ground.ladder;
  const base = new Base(ground);
  const bins = steps.map(() => new Bin(ground));
  const weights = steps.map(() => new MoneyTotals());
  return {
    put(prospect, sign) {
      const facts = prospect.deal;
      if (!facts || !isSelling(facts, base, sign)) return;
      base.put(facts.slot, sign);
      const { rung } = facts;
      bins[rung]?.put(prospect, sign);
      if (facts.minor === null) return;
      weights[rung]?.put(facts.currency, weigh(facts.minor, probabilityOf(facts.deal, steps[rung])), sign);
    },
    read: () =>
      base.figure(base.count || none('no-open-deals'), {
        stages: steps.map(({ id, name, probability }, rung) =>
          withShare({ id, name, probability, weighted: weights[rung]!.sums() }, bins[rung]!.read().share),
        ),
      }),
  };
};
