import { DAY } from '../calendar.js';
import { Distribution } from './distribution.js';
import type { DealFacts } from './facts.js';
import { Base, none, type Figure, type NoBase } from './figure.js';
import { ALL_TIME, between, boundsOf, type Period } from './period.js';
import type { Measure, Prospect } from './tally.js';
import { closedWithin, type InPeriod } from './win-rate.js';

/** A mean of days; the median stands beside it. */
export interface Duration extends Figure<number> {
  /** In days. */
  readonly median: number | null;
  /** What was divided, exact: all of them together, in milliseconds. */
  readonly total: bigint;
}

/** Mean and median days over what is chosen; times that are not known or run backwards are left out. */
const durationOf =
  (
    chosen: (facts: DealFacts) => boolean,
    lasted: (prospect: Prospect, facts: DealFacts) => number | null,
    period: Period,
    without: NoBase,
  ): Measure<Duration> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const times = new Distribution();
    let timeless = 0;
    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (!facts || !chosen(facts) || !closedWithin(facts, bounds, base, sign)) return;
        const time = lasted(prospect, facts);
        if (time === null || time < 0) {
          timeless += sign;
          return base.leave(time === null ? 'no-date' : 'backwards', facts.slot, sign);
        }
        base.put(facts.slot, sign);
        times.put(time, sign);
      },
      read() {
        const { mean, median, sum: total } = times;
        const value = mean === null ? none(timeless ? 'no-dates' : without) : mean / DAY;
        return base.figure(value, { median: median === null ? null : median / DAY, total });
      },
    };
  };

const isWon = ({ deal }: DealFacts): boolean => deal.status === 'won';

/**
 * Sales cycle: days from created to won, of the deals won in the period; dates count whole days. S3 calls this figure
 * the sales velocity (R34); here it goes by the name of days to win.
 */
export const salesCycle = ({ period = ALL_TIME }: InPeriod = {}): Measure<Duration> =>
  durationOf(isWon, (_, { lifetime }) => lifetime, period, 'no-won-deals');

/** The sales cycle under the name that R34 gives it when it is shown instead of money a day. */
export const daysToWin = (options: InPeriod = {}): Measure<Duration> => salesCycle(options);

/** Deal duration: days from created to won or lost (R35), of the deals closed in the period. */
export const dealDuration = ({ period = ALL_TIME }: InPeriod = {}): Measure<Duration> =>
  durationOf(
    ({ deal }) => deal.status === 'won' || deal.status === 'lost',
    (_, { lifetime }) => lifetime,
    period,
    'no-closed-deals',
  );

/** Lead to win: days from the lead's creation (the deal's, where there is no lead) to won. */
export const leadToWin =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<Duration> =>
  ground =>
    durationOf(
      isWon,
      ({ lead }, { deal, lifetime }) =>
        lead ? between(lead.lead.createdAt, deal.closedAt, ground.calendar) : lifetime,
      period,
      'no-won-deals',
    )(ground);
