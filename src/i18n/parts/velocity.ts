import type { Factor } from '../../domain/numbers/what-if.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';
import type { Emphasis } from './funnel.js';

/** Factors that add alike. */
export interface Levers {
  readonly factors: readonly Factor[];
  readonly gain: string;
}

/** What the velocity meter says. */
export interface VelocityMessages {
  velocity: string;
  daysToWin: string;
  mode: string;
  modes: Readonly<Record<'money' | 'duration' | 'days', string>>;
  aDay: string;
  /** With the money a month. */
  runRate: (money: string) => Emphasis;
  wonPerDay: (money: string) => Emphasis;
  /** What ▲ and ▼ say to those who do not see them. */
  more: (share: string) => string;
  less: (share: string) => string;
  same: string;
  median: (days: string) => string;
  factors: Readonly<Record<Factor, string>>;
  /** The same with their units, for those who type. */
  typed: (factor: Factor, currency: string) => string;
  duration: string;
  /** Below the line: `÷ 47 days in the sales cycle`. */
  divisor: string;
  divisorDuration: string;
  /** What the list of deals behind a factor is called. */
  behind: Readonly<Record<Factor | 'velocity' | 'won', string>>;
  summary: (velocity: string, factors: Readonly<Record<Factor, string>>) => string;
  trend: (from: string, to: string) => string;
  /** What the points of the trend are; one of them, by its last day. */
  windows: string;
  window: (last: string) => string;
  withoutStale: Counted;
  whatIf: string;
  whatIfResult: (velocity: string, difference: string) => Emphasis;
  whatIfSame: string;
  reset: string;
  /** What improving each by the same part adds: the factor that adds most, then the others, those alike together. */
  levers: (by: string, best: Factor, gain: string, others: readonly Levers[], format: Format) => Emphasis;
  notANumber: string;
  figure: string;
  now: string;
  before: string;
  /** Names of further rows and of the column of the trend in the table. */
  runRateRow: string;
  wonPerDayRow: string;
  trendColumn: string;
}
