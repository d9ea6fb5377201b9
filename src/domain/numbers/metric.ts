import type { Instant } from '../records.js';
import type { Figure, Money } from './figure.js';
import type { Norm } from './norms.js';
import type { Period } from './period.js';
import type { SegmentFilter } from './segment.js';
import type { Measure } from './tally.js';

/** What a single figure is counted in: shares 0–1, money in minor units, plain numbers, times of something. */
export type MetricUnit = 'money' | 'share' | 'days' | 'minutes' | 'count' | 'number' | 'times';

/** When and of which deals a figure is asked. */
export interface MetricAt {
  readonly asOf: Instant;
  readonly period: Period;
  /** Which deals are looked at: they are chosen already; what they cost is chosen by it. */
  readonly filter: SegmentFilter;
}

/** A single figure as it was measured. */
export interface MetricReading extends Figure<number | Money> {
  /** Money of several currencies side by side. */
  readonly parts?: readonly Money[];
  /** The half of what it is the mean of, in its unit. */
  readonly median?: number | null;
  /** The deals behind it, … */
  readonly deals: readonly string[];
  /** …and the leads. */
  readonly leads: readonly string[];
}

/** How a single figure is had, and what it means. */
export interface Metric {
  readonly unit: MetricUnit;
  /** More of it is better (1), worse (−1), or neither (0). */
  readonly better: 1 | -1 | 0;
  /** What it is asked of beside the deals. */
  readonly needs: readonly ('leads' | 'activities')[];
  /** It adds up while its period goes on: a part of a period is compared with as long a part of the one before. */
  readonly addsUp?: boolean;
  /** It is about now: the period has no part in it, and there is none before. */
  readonly isTimeless?: boolean;
  /** Published numbers to compare it with. */
  readonly norms?: readonly Norm['id'][];
  measure(at: MetricAt): Measure<MetricReading>;
}
