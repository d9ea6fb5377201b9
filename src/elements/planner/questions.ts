import { chosenPeriod, type Lens } from '../../domain/lens.js';
import { averageDeal, type AverageDeal } from '../../domain/numbers/averages.js';
import { leadToWin, type Duration } from '../../domain/numbers/durations.js';
import type { Figure } from '../../domain/numbers/figure.js';
import { forecast } from '../../domain/numbers/forecast.js';
import type { Forecast } from '../../domain/numbers/forecast-period.js';
import type { Period } from '../../domain/numbers/period.js';
import { leadToDeal, newDeals, newLeads, type CohortRatio } from '../../domain/numbers/ratios.js';
import { isInSegment, type SegmentFilter } from '../../domain/numbers/segment.js';
import { all, where, type Measure } from '../../domain/numbers/tally.js';
import { winRate, type WinRate } from '../../domain/numbers/win-rate.js';
import { wonByPeriod, type WonByPeriod } from '../../domain/numbers/won-by-period.js';
import type { Question } from '../../store/answers.js';
import { leadSupply } from '../../store/supplies.js';

/** Whole months that tell what is usual, and the one that is not over yet. */
const MONTHS = 36 + 1;

/** What sales came to in a period: the ground of a plan. */
export interface Rates {
  readonly averageDeal: AverageDeal;
  readonly winRate: WinRate;
  readonly leadToDeal: CohortRatio;
  readonly leadToWin: Duration;
  /** All leads there ever were, whatever the period and the deals chosen. */
  readonly leads: Figure<number>;
}

/** What there is already for a month. */
export interface InHand {
  /** The months from this one to the month itself, the last. */
  readonly forecast: Forecast;
  /** Leads and deals that came when those of the month have to come. */
  readonly leads: Figure<number>;
  readonly deals: Figure<number>;
}

const among = <R>(segment: SegmentFilter, wanted: Measure<R>): Measure<R> =>
  where(prospect => isInSegment(prospect, segment), wanted);

/** How sales went in the chosen period. */
export const ratesOf = ({ period: choice, segment }: Lens): Question<Rates> => ({
  key: `plan-rates ${JSON.stringify([choice, segment])}`,
  supplies: [leadSupply],
  measure: (_, today) => {
    const chosen = { period: chosenPeriod(choice, today) };
    return all({
      averageDeal: among(segment, averageDeal(chosen)),
      winRate: among(segment, winRate(chosen)),
      leadToDeal: among(segment, leadToDeal(chosen)),
      leadToWin: among(segment, leadToWin(chosen)),
      leads: newLeads(),
    });
  },
});

/** What months have brought until now. */
export const usualOf = (segment: SegmentFilter): Question<WonByPeriod> => ({
  key: `plan-usual ${JSON.stringify(segment)}`,
  measure: asOf => among(segment, wonByPeriod({ asOf, count: MONTHS })),
});

/**
 * What there is for a month.
 *
 * @param months - How many months from this one, that one included.
 * @param coming - When its leads have to come.
 */
export const inHandOf = (segment: SegmentFilter, months: number, coming: Period): Question<InHand> => ({
  key: `plan-hand ${JSON.stringify([segment, months, coming])}`,
  supplies: [leadSupply],
  measure: asOf =>
    all({
      forecast: among(segment, forecast({ asOf, unit: 'month', count: months })),
      leads: among(segment, newLeads({ period: coming })),
      deals: among(segment, newDeals({ period: coming })),
    }),
});
