import { DAY } from '../calendar.js';
import { divideHalfEven } from '../minor-units.js';
import type { Instant } from '../records.js';
import { averageDeal, openTotal, wonTotal, type AverageDeal, type MoneyFigure } from './averages.js';
import { dealDuration, salesCycle, type Duration } from './durations.js';
import type { DealFacts } from './facts.js';
import { mergeLeftOut, type Caveat, type Figure, type Money, type NoBase } from './figure.js';
import { lazy } from './lazy.js';
import { openDeals } from './open-deals.js';
import { ALL_TIME, boundsOf, daysIn, elapsed, type Period } from './period.js';
import { all, groupBy, type Measure } from './tally.js';
import { winRate, type WinRate } from './win-rate.js';

/** How velocity is asked for. */
export interface VelocityOptions {
  /** The deals closed in it tell win rate, average deal and cycle. All time where nothing is said. */
  readonly period?: Period;
  /** Where the period has ended by then, the deals that were open at its end count, else those open now. */
  readonly asOf: Instant;
  /** Divides by the sales cycle (won only) or by the deal duration (won or lost). */
  readonly divisor?: 'sales-cycle' | 'deal-duration';
  /** Open deals that nobody works on any more, to be left out. */
  readonly stale?: (facts: DealFacts) => boolean;
}

/** The four factors of velocity, as they were measured. */
export interface VelocityFactors {
  readonly openDeals: Figure<number>;
  readonly winRate: WinRate;
  readonly averageDeal: AverageDeal;
  /** The sales cycle, or the deal duration where that divides. */
  readonly cycle: Duration;
}

/** Money a day (R33). */
export interface Velocity extends Figure<Money> {
  readonly factors: VelocityFactors;
  /** Where there are several currencies: the velocity of the deals of each, by all four factors. */
  readonly parts: readonly { readonly currency: string; readonly value: Money | null; readonly why?: NoBase }[];
  /**
   * What was really won a day in the part of the period that has passed; `null` where it has no beginning, or comes in
   * several currencies, …
   */
  readonly wonPerDay: Money | null;
  /** …which stand here side by side. */
  readonly wonParts: readonly Money[];
}

const factorsOf = ({ period = ALL_TIME, asOf, divisor, stale }: VelocityOptions): Measure<VelocityFactors> => {
  const factors = (at?: Instant): Measure<VelocityFactors> =>
    all({
      openDeals: openDeals({ ...(at === undefined ? {} : { at }), ...(stale ? { stale } : {}) }),
      winRate: winRate({ period }),
      averageDeal: averageDeal({ period }),
      cycle: divisor === 'deal-duration' ? dealDuration({ period }) : salesCycle({ period }),
    });
  return ground => {
    const { end } = boundsOf(period, ground.calendar);
    return factors(end <= asOf ? end : undefined)(ground);
  };
};

/** Open deals × win rate × average deal ÷ days, exact until it is rounded half-even to the minor unit, or why not. */
function product({ openDeals: open, winRate: rate, averageDeal: average, cycle }: VelocityFactors): Money | NoBase {
  for (const factor of [rate, average, cycle]) if (factor.why) return factor.why;
  const [total] = average.totals;
  if (!total) return 'no-values';
  if (cycle.total === 0n) return 'zero-days';
  const above = BigInt(open.value!) * BigInt(rate.won) * total.minor * BigInt(cycle.count) * BigInt(DAY);
  const below = BigInt(rate.won + rate.lost) * BigInt(total.count) * cycle.total;
  return { currency: total.currency, minor: divideHalfEven(above, below) };
}

/**
 * Pipeline velocity (R33) = open deals × win rate × average deal ÷ sales cycle: money a day. Without losses on record
 * the win rate is 1, and a caveat says so. Where values come in several currencies, each has its own.
 */
export const velocity = (options: VelocityOptions): Measure<Velocity> => {
  const { period = ALL_TIME } = options;
  const measures = all({
    factors: factorsOf(options),
    byCurrency: groupBy(({ deal }) => deal?.currency ?? '', factorsOf(options)),
    open: openTotal(),
    won: wonTotal({ period }),
  });
  return ground => {
    const tally = measures(ground);
    const past = elapsed(period, ground.calendar.dayOf(options.asOf));
    return { put: (prospect, sign) => tally.put(prospect, sign), read: () => velocityOf(tally.read(), past) };
  };
};

interface Measured {
  readonly factors: VelocityFactors;
  readonly byCurrency: ReadonlyMap<string, VelocityFactors>;
  readonly open: MoneyFigure;
  readonly won: MoneyFigure;
}

function velocityOf({ factors, byCurrency, open, won }: Measured, past: Period | null): Velocity {
  // what has no value has no currency of its own
  const currencies = [...new Set([...open.parts, ...won.parts].map(({ currency }) => currency))].sort();
  const mixed = currencies.length > 1;
  const days = past && daysIn(past);
  const wonParts = days
    ? won.parts.map(({ currency, minor }) => ({ currency, minor: divideHalfEven(minor, BigInt(days)) }))
    : [];
  const figure = {
    ...valued(mixed ? 'mixed-currencies' : product(factors)),
    subject: 'deals' as const,
    count: factors.openDeals.count,
    caveats: caveatsOf(factors),
    factors,
    parts: mixed ? currencies.map(currency => ({ currency, ...valued(product(byCurrency.get(currency)!)) })) : [],
    wonPerDay: wonParts.length === 1 ? wonParts[0]! : null,
    wonParts,
  };
  return lazy(figure, {
    ids: () => factors.openDeals.ids,
    leftOut: () => mergeLeftOut(Object.values(factors) as Figure<unknown>[]),
  });
}

const valued = (value: Money | NoBase): { value: Money } | { value: null; why: NoBase } =>
  typeof value === 'string' ? { value: null, why: value } : { value };

const caveatsOf = ({ winRate: rate, averageDeal: average, cycle }: VelocityFactors): readonly Caveat[] => [
  ...new Set([rate, average, cycle].flatMap(({ caveats }) => caveats)),
];

/** Money a day as money in so many days (a month): a run rate, not a promise. */
export const runRate = ({ currency, minor }: Money, days: number): Money => ({ currency, minor: minor * BigInt(days) });
