import { addDays, DAY } from '../../domain/calendar.js';
import { chosenPeriod, type Lens } from '../../domain/lens.js';
import { lastTouch } from '../../domain/numbers/facts.js';
import { periodBefore, type Period } from '../../domain/numbers/period.js';
import { isInSegment } from '../../domain/numbers/segment.js';
import { all, where, type Measure } from '../../domain/numbers/tally.js';
import { velocity, type Velocity } from '../../domain/numbers/velocity.js';
import type { CalendarDate, Instant } from '../../domain/records.js';
import type { Question } from '../../store/answers.js';

/** What the meter shows: money a day, the same divided by the deal duration, or the days to win. */
export type VelocityMode = 'money' | 'duration' | 'days';

/** Velocity in the period, and in the one before, where there is one. */
export interface Speed {
  readonly now: Velocity;
  readonly before: Velocity | null;
}

/** What is asked. */
export interface Asked {
  readonly lens: Lens;
  readonly mode: VelocityMode;
  /** Open deals that nobody has touched for so many days are left out; `null` = all count. */
  readonly staleDays: number | null;
}

/** Windows of so many days, so many of them, the last one ending today. */
const WINDOW = 90;
const POINTS = 10;

const meter =
  ({ mode, staleDays, lens }: Asked, period: Period, asOf: Instant): Measure<Velocity> =>
  ground => {
    const { calendar } = ground;
    return where(
      prospect => isInSegment(prospect, lens.segment),
      velocity({
        period,
        asOf,
        ...(mode === 'duration' ? { divisor: 'deal-duration' as const } : {}),
        ...(staleDays === null
          ? {}
          : { stale: facts => (lastTouch(facts, calendar) ?? -Infinity) < asOf - staleDays * DAY }),
      }),
    )(ground);
  };

const keyOf = (name: string, { lens, mode, staleDays }: Asked): string =>
  `${name} ${JSON.stringify([lens, mode === 'duration', staleDays])}`;

/** How fast money comes, and how fast it came before. */
export const speedOf = (asked: Asked): Question<Speed> => ({
  key: keyOf('velocity', asked),
  measure: (asOf, today) => {
    const period = chosenPeriod(asked.lens.period, today);
    const earlier = periodBefore(period);
    const now = meter(asked, period, asOf);
    return all({ now, before: earlier ? meter(asked, earlier, asOf) : () => ({ put: () => {}, read: () => null }) });
  },
});

/** The first day of each window of the trend's, and the day after its last. */
export const windowsOf = (today: CalendarDate): readonly Period[] =>
  Array.from({ length: POINTS }, (_, nth) => {
    const until = addDays(today, 1 - ((POINTS - 1 - nth) * WINDOW) / (POINTS - 1));
    return { from: addDays(until, -WINDOW), until };
  });

/** The same figure on a window that rolls to today: its trend. */
export const trendOf = (asked: Asked): Question<readonly Velocity[]> => {
  // the chosen period has no part in it
  const key = keyOf('trend', { ...asked, lens: { ...asked.lens, period: 'all-time' } });
  return {
    key,
    measure: (asOf, today) => ground => {
      const tallies = windowsOf(today).map(window => meter(asked, window, asOf)(ground));
      return {
        put(prospect, sign) {
          for (const tally of tallies) tally.put(prospect, sign);
        },
        read: () => tallies.map(tally => tally.read()),
      };
    },
  };
};
