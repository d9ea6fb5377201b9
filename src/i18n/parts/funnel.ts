import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** Words around one that stands out. */
export type Emphasis = readonly [before: string, strong: string, after: string];

/** What is said of a leak. */
export interface Leak {
  readonly from: string;
  readonly to: string;
  /** How many deals, … */
  readonly count: number;
  /** …and, where money is shown, how much was lost there. */
  readonly value: string | null;
  readonly reason: string | null;
  /** How many are still in `from`. */
  readonly still: number;
}

/** What the funnel says. */
export interface FunnelMessages {
  funnel: string;
  byCount: string;
  byValue: string;
  won: string;
  reached: (stage: string) => string;
  goOn: (share: string) => string;
  /** What the numbers of a step are, in their order. */
  columns: string;
  isLeak: string;
  leak: (leak: Leak, format: Format) => Emphasis;
  noLeak: string;
  summary: (count: number, won: number, share: string | null, format: Format) => string;
  unvalued: Counted;
  compare: string;
  compared: (name: string, amount: string) => string;
}
