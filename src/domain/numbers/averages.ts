import type { DealFacts } from './facts.js';
import { Base, type Figure, type Money, type NoBase } from './figure.js';
import { MoneyTotals, single } from './money-totals.js';
import { ALL_TIME, boundsOf, type Bounds, type Period } from './period.js';
import { Distribution } from './distribution.js';
import type { Sign } from './roster.js';
import type { Measure } from './tally.js';
import { closedWithin, type InPeriod } from './win-rate.js';

/** Money, in one currency, else in several side by side. */
export interface MoneyFigure extends Figure<Money> {
  /** One for each currency. */
  readonly parts: readonly Money[];
}

/** An average deal: the mean is its value, the median stands beside it. */
export interface AverageDeal extends MoneyFigure {
  /** The sums that were divided, for each currency. */
  readonly totals: readonly (Money & { readonly count: number })[];
  /** Of each currency: half of the deals are worth no more. */
  readonly medians: readonly Money[];
}

/** Which deals, and whether this one is; it may say why it is left out. */
type Chosen = (facts: DealFacts, base: Base, sign: Sign) => boolean;

const averageOf =
  (chooser: (bounds: Bounds) => Chosen, period: Period, without: NoBase): Measure<AverageDeal> =>
  ground => {
    const chosen = chooser(boundsOf(period, ground.calendar));
    const base = new Base(ground);
    let unvalued = 0;
    const totals = new MoneyTotals();
    const values = new Map<string, Distribution>();
    return {
      put({ deal: facts }, sign) {
        if (!facts || !chosen(facts, base, sign)) return;
        const { minor, currency, slot } = facts;
        if (minor === null) {
          unvalued += sign;
          return base.leave('no-value', slot, sign);
        }
        base.put(slot, sign);
        totals.put(currency, minor, sign);
        let each = values.get(currency);
        if (!each) values.set(currency, (each = new Distribution()));
        each.put(minor, sign);
      },
      read() {
        const parts = totals.means();
        return base.figure(single(parts, unvalued ? 'no-values' : without), {
          parts,
          totals: totals.sums().map(sum => ({ ...sum, count: totals.countOf(sum.currency) })),
          medians: totals.currencies().map(currency => ({
            currency,
            minor: BigInt(Math.round(values.get(currency)!.median!)),
          })),
        });
      },
    };
  };

/** Average deal: the mean value of the deals won in the period that have one (what a sale brings). */
export const averageDeal = ({ period = ALL_TIME }: InPeriod = {}): Measure<AverageDeal> =>
  averageOf(wonIn, period, 'no-won-deals');

/** Average open deal: the mean value of the deals that are open now and have one. Not what a sale brings. */
export const averageOpenDeal = (): Measure<AverageDeal> => averageOf(() => isSelling, ALL_TIME, 'no-open-deals');

/** Open, and in a stage that sells; what stands after the sale is left out. */
export function isSelling(facts: DealFacts, base: Base, sign: Sign): boolean {
  if (facts.deal.status !== 'open') return false;
  if (facts.retained) base.leave('retention', facts.slot, sign);
  return !facts.retained;
}

const totalOf =
  (chooser: (bounds: Bounds) => Chosen, period: Period, without: NoBase): Measure<MoneyFigure> =>
  ground => {
    const chosen = chooser(boundsOf(period, ground.calendar));
    const base = new Base(ground);
    const totals = new MoneyTotals();
    let unvalued = 0;
    return {
      put({ deal: facts }, sign) {
        if (!facts || !chosen(facts, base, sign)) return;
        if (facts.minor === null) {
          unvalued += sign;
          return base.leave('no-value', facts.slot, sign);
        }
        base.put(facts.slot, sign);
        totals.put(facts.currency, facts.minor, sign);
      },
      read() {
        const parts = totals.sums();
        return base.figure(single(parts, unvalued ? 'no-values' : without), { parts });
      },
    };
  };

/** Sales volume: the money won in the period (R39), and how many deals brought it. */
export const wonTotal = ({ period = ALL_TIME }: InPeriod = {}): Measure<MoneyFigure> =>
  totalOf(wonIn, period, 'no-won-deals');

/** The money that open deals are worth now, unweighted. */
export const openTotal = (): Measure<MoneyFigure> => totalOf(() => isSelling, ALL_TIME, 'no-open-deals');

/** Won in the period. */
function wonIn(bounds: Bounds): Chosen {
  return (facts, base, sign) => facts.deal.status === 'won' && closedWithin(facts, bounds, base, sign);
}
