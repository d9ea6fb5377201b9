import type { Instant } from '../records.js';
import { Base, none, type Figure } from './figure.js';
import { boundsOf, isWithin, periodsFrom, type Period, type PeriodUnit } from './period.js';
import { Bin, type Share } from './share.js';
import type { Measure } from './tally.js';

/** What came of a period. */
export interface ClosedInPeriod {
  readonly period: Period;
  readonly won: Share;
  readonly lost: Share;
  readonly abandoned: Share;
}

/** What was closed, period by period, the oldest first; its value is how many were won. */
export interface WonByPeriod extends Figure<number> {
  readonly periods: readonly ClosedInPeriod[];
}

/** Won by month (week, quarter, year): the last so many, with the one that today lies in. Undated ones are left out. */
export const wonByPeriod =
  ({
    asOf,
    unit = 'month',
    count = 12,
    fiscalYearStart,
  }: {
    readonly asOf: Instant;
    readonly unit?: PeriodUnit;
    readonly count?: number;
    readonly fiscalYearStart?: number;
  }): Measure<WonByPeriod> =>
  ground => {
    const periods = periodsFrom(ground.calendar.dayOf(asOf), unit, -count, fiscalYearStart);
    const bounds = periods.map(period => boundsOf(period, ground.calendar));
    const tallies = periods.map(() => ({ won: new Bin(ground), lost: new Bin(ground), abandoned: new Bin(ground) }));
    const base = new Base(ground);
    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (!facts || facts.deal.status === 'open') return;
        if (facts.closed === null) return base.leave('no-date', facts.slot, sign);
        const at = bounds.findIndex(each => isWithin(facts.closed, each));
        if (at < 0) return;
        tallies[at]![facts.deal.status].put(prospect, sign);
        if (facts.deal.status === 'won') base.put(facts.slot, sign);
      },
      read: () =>
        base.figure(base.count || none('no-won-deals'), {
          periods: periods.map((period, at) => {
            const { won, lost, abandoned } = tallies[at]!;
            return { period, won: won.read().share, lost: lost.read().share, abandoned: abandoned.read().share };
          }),
        }),
    };
  };
