import { instantOf } from '../calendar.js';
import { weigh } from '../money.js';
import type { Instant } from '../records.js';
import { asItStood, type DealFacts } from './facts.js';
import { Base, none, type Figure, type Money } from './figure.js';
import type { Ground } from './ground.js';
import { MoneyTotals } from './money-totals.js';
import { boundsOf, isWithin, periodsFrom, type Bounds, type Period, type PeriodUnit } from './period.js';
import { Bin, type Share } from './share.js';
import type { Sign } from './roster.js';
import type { Measure, Prospect } from './tally.js';
import { wasOpen } from './open-deals.js';

/** What a forecast made on a period's first day said, and what came. */
export interface BacktestPeriod {
  readonly period: Period;
  /** The deals that were open when it began, and expected in it. */
  readonly expected: Share;
  /** What they were worth then by the probability of the stage they stood in then. */
  readonly weighted: readonly Money[];
  /** What was won in it, … */
  readonly won: Share;
  /** …and the part of it that had been expected in it. */
  readonly foreseen: Share;
  /** Forecast ÷ what came; `null` where nothing came, or several currencies did. */
  readonly ratio: number | null;
}

/** Past forecasts against what came; its value is all that was forecast ÷ all that came: above 1 promised too much. */
export interface Backtest extends Figure<number> {
  readonly periods: readonly BacktestPeriod[];
}

interface BacktestTally {
  readonly bounds: Bounds;
  readonly expected: Bin;
  readonly won: Bin;
  readonly foreseen: Bin;
  readonly weighted: MoneyTotals;
}

/**
 * Forecasts of past periods, told again from the histories of the deals as they stood when each period began: stage,
 * value and expected date of then, the stage's probability of now. What has no history is taken as it is now.
 */
export const backtest =
  ({
    asOf,
    unit,
    count = 6,
    fiscalYearStart,
  }: {
    readonly asOf: Instant;
    readonly unit: Exclude<PeriodUnit, 'year'>;
    /** How many whole periods back; 6 where nothing is said. */
    readonly count?: number;
    readonly fiscalYearStart?: number;
  }): Measure<Backtest> =>
  ground => {
    const past = periodsFrom(ground.calendar.dayOf(asOf), unit, -count - 1, fiscalYearStart).slice(0, -1);
    const base = new Base(ground);
    const tallies = past.map((period): BacktestTally => {
      const bin = (): Bin => new Bin(ground);
      const bounds = boundsOf(period, ground.calendar);
      return { bounds, expected: bin(), won: bin(), foreseen: bin(), weighted: new MoneyTotals() };
    });
    const until = tallies.at(-1)?.bounds.end ?? -Infinity;
    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (!facts || (facts.created !== null && facts.created >= until)) return;
        let used = false;
        for (const tally of tallies) used = counted(tally, prospect, facts, ground, sign) || used;
        if (used) base.put(facts.slot, sign);
      },
      read() {
        const periods = tallies.map((tally, at) => readPeriod(past[at]!, tally));
        return base.figure(overall(periods) ?? none('no-won-deals'), { periods });
      },
    };
  };

/** Counts a deal in a period, where it was expected or won in it. */
function counted(tally: BacktestTally, prospect: Prospect, facts: DealFacts, ground: Ground, sign: Sign): boolean {
  const { bounds, weighted } = tally;
  const won = facts.deal.status === 'won' && facts.closed !== null && isWithin(facts.closed, bounds);
  const was = wasOpen(facts, bounds.start) ? asItStood(facts.deal, bounds.start - 1, ground.calendar) : null;
  const close = was?.expectedClose ?? null;
  const expected = close !== null && isWithin(instantOf(close, ground.calendar), bounds);
  if (won) tally.won.put(prospect, sign);
  if (won && expected) tally.foreseen.put(prospect, sign);
  if (expected) {
    tally.expected.put(prospect, sign);
    const { minor, currency } = ground.amount(was!.value, facts.deal.currency, ground.calendar.dayOf(bounds.start));
    const rung = ground.ladder.rungOf(was!.stage);
    if (minor !== null) weighted.put(currency, weigh(minor, ground.ladder.steps[rung]?.probability ?? 0), sign);
  }
  return won || expected;
}

function readPeriod(period: Period, { expected, won, foreseen, weighted }: BacktestTally): BacktestPeriod {
  const came = won.read().share;
  const said = weighted.sums();
  return {
    period,
    expected: expected.read().share,
    weighted: said,
    won: came,
    foreseen: foreseen.read().share,
    ratio: ratioOf(said, came.values),
  };
}

/** One amount ÷ another, where both are in the one currency there is. */
function ratioOf(said: readonly Money[], came: readonly Money[]): number | null {
  const [whole] = came;
  if (came.length !== 1 || !whole || whole.minor <= 0n) return null;
  if (said.some(({ currency }) => currency !== whole.currency)) return null;
  return Number(said[0]?.minor ?? 0n) / Number(whole.minor);
}

function overall(periods: readonly BacktestPeriod[]): number | null {
  const [said, came] = [new MoneyTotals(), new MoneyTotals()];
  for (const { weighted, won } of periods) {
    for (const { currency, minor } of weighted) said.put(currency, minor, 1);
    for (const { currency, minor } of won.values) came.put(currency, minor, 1);
  }
  return ratioOf(said.sums(), came.sums());
}
