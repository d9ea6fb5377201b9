import { addDays } from '../calendar.js';
import type { Instant } from '../records.js';
import { lastDays, type Period } from './period.js';
import { all, type Measure } from './tally.js';
import { velocity, type Velocity, type VelocityOptions } from './velocity.js';

/** How a trend is asked for. */
export interface TrendOptions extends Pick<VelocityOptions, 'divisor' | 'stale'> {
  readonly asOf: Instant;
  /** How many days each point looks back; 90 where nothing is said. */
  readonly days?: number;
  /** How many points, the last of them today; 13 where nothing is said, … */
  readonly points?: number;
  /** …so many days apart; 7 where nothing is said. */
  readonly step?: number;
}

/** Velocity over time, each point on a rolling window (R33: the trend matters more than the value). */
export interface VelocityTrend {
  readonly points: readonly { readonly period: Period; readonly velocity: Velocity }[];
  /** The window that ends today, … */
  readonly now: Velocity;
  /** …the one that ended when it began, … */
  readonly before: Velocity;
  /** …and by what share it has changed since; `null` where one of them has no value, is 0, or counts in another currency. */
  readonly change: number | null;
}

/** The velocity of rolling windows. What was open at the end of a past window is told by dates. */
export const velocityTrend =
  ({ asOf, days = 90, points = 13, step = 7, ...options }: TrendOptions): Measure<VelocityTrend> =>
  ground => {
    const today = ground.calendar.dayOf(asOf);
    const windowAt = (back: number): Period => lastDays(addDays(today, -back), days);
    const periods = Array.from({ length: points }, (_, index) => windowAt((points - 1 - index) * step));
    const measures = Object.fromEntries(
      [...periods, windowAt(days)].map((period, index) => [index, velocity({ ...options, asOf, period })]),
    );
    const tally = all(measures)(ground);
    return {
      put: (prospect, sign) => tally.put(prospect, sign),
      read() {
        const read = tally.read();
        const now = read[points - 1]!;
        const before = read[points]!;
        return {
          points: periods.map((period, index) => ({ period, velocity: read[index]! })),
          now,
          before,
          change: changeOf(now, before),
        };
      },
    };
  };

/** By what share a velocity differs from the one before. */
export function changeOf(now: Velocity, before: Velocity): number | null {
  if (!now.value || !before.value || before.value.minor === 0n) return null;
  if (now.value.currency !== before.value.currency) return null;
  return Number(now.value.minor - before.value.minor) / Math.abs(Number(before.value.minor));
}
