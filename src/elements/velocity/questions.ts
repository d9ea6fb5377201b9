import { DAY } from '../../domain/calendar.js';
import { chosenPeriod, type Lens } from '../../domain/lens.js';
import type { Ground } from '../../domain/numbers/ground.js';
import { lastTouch } from '../../domain/numbers/facts.js';
import { periodBefore, type Period } from '../../domain/numbers/period.js';
import { isInSegment } from '../../domain/numbers/segment.js';
import { all, where, type Measure } from '../../domain/numbers/tally.js';
import { velocityTrend, type VelocityTrend } from '../../domain/numbers/trend.js';
import { velocity, type Velocity, type VelocityOptions } from '../../domain/numbers/velocity.js';
import type { Instant } from '../../domain/records.js';
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

/** How velocity is asked for, whatever the period. */
const optionsOf = (
  { mode, staleDays }: Asked,
  { calendar }: Ground,
  asOf: Instant,
): Omit<VelocityOptions, 'period'> => ({
  asOf,
  ...(mode === 'duration' ? { divisor: 'deal-duration' } : {}),
  ...(staleDays === null ? {} : { stale: facts => (lastTouch(facts, calendar) ?? -Infinity) < asOf - staleDays * DAY }),
});

const chosen = <R>({ lens }: Asked, wanted: Measure<R>): Measure<R> =>
  where(prospect => isInSegment(prospect, lens.segment), wanted);

const meter = (asked: Asked, period: Period, asOf: Instant): Measure<Velocity> =>
  chosen(asked, ground => velocity({ ...optionsOf(asked, ground, asOf), period })(ground));

const keyOf = (name: string, { lens, mode, staleDays }: Asked): string =>
  `${name} ${JSON.stringify([lens, mode === 'duration', staleDays])}`;

/** How fast money comes, and how fast it came before. */
export const speedOf = (asked: Asked): Question<Speed> => ({
  key: keyOf('velocity', asked),
  measure: (asOf, today) => {
    const period = chosenPeriod(asked.lens.period, today);
    const earlier = periodBefore(period);
    const now = meter(asked, period, asOf);
    return all({
      now,
      before: earlier ? meter(asked, earlier, asOf) : () => ({ put: () => {}, read: () => null }),
    });
  },
});

/** So many windows, so many days apart: each is wide enough to be pointed at. */
const WINDOWS = { points: 7, step: 14 } as const;

/** The same figure on a window that rolls to today: its trend. The chosen period has no part in it. */
export const trendOf = (asked: Asked): Question<VelocityTrend> => ({
  key: keyOf('trend', { ...asked, lens: { ...asked.lens, period: 'all-time' } }),
  measure: asOf => chosen(asked, ground => velocityTrend({ ...optionsOf(asked, ground, asOf), ...WINDOWS })(ground)),
});
