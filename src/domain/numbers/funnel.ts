import { cohortFunnel, type CohortOptions, type Funnel } from './funnel-cohort.js';
import { leadWay } from './funnel-leads.js';
import { dealWay } from './funnel-place.js';
import type { Measure } from './tally.js';

export type { Funnel };

/** How a funnel is asked for. */
export interface FunnelOptions extends CohortOptions {
  /** Where it begins: with the deals (where nothing is said), or with the leads (lead → MQL → SQL → deal …). */
  readonly from?: 'deals' | 'leads';
}

/**
 * A funnel of distinct deals (R2): those that came in the period, as far as they have got. A step counts who reached it
 * *or any later one*: skipped stages are credited, entering again counts once, an undone move never, lost deals stay in.
 * Each stands at the furthest step it reached, wherever it was put back to since. What stands after the sale was won.
 */
export const funnel = ({ from, ...options }: FunnelOptions = {}): Measure<Funnel> =>
  cohortFunnel(from === 'leads' ? leadWay : dealWay, options);
