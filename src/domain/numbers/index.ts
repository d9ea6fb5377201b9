/** The numbers, each defined once (DESIGN.md): a `Book` of prospects, and measures that are asked of it. */
export { averageDeal, averageOpenDeal, openTotal, wonTotal, type AverageDeal, type MoneyFigure } from './averages.js';
export { Book, type ActivitySubject, type Followed } from './book.js';
export { dealDuration, daysToWin, leadToWin, salesCycle, type Duration } from './durations.js';
export type { Conversion, DatedRate } from './exchange.js';
export { asItStood, lastTouch, type DealFacts } from './facts.js';
export { FEW, type Caveat, type Figure, type LeftOut, type Money, type NoBase, type Omission } from './figure.js';
export type { FunnelShare } from './funnel-bin.js';
export type { FunnelRung } from './funnel-place.js';
export type { FunnelLeak } from './funnel-leak.js';
export type { FunnelConversion, FunnelReason, FunnelStep } from './funnel-step.js';
export { funnel, type Funnel, type FunnelOptions } from './funnel.js';
export { Ground, type GroundOptions } from './ground.js';
export type { Ladder } from './ladder.js';
export { LEAD_STEPS, type ActivityRecord, type LeadFacts, type LeadRecord, type LeadStep } from './leads.js';
export { openDeals, wasOpen, type OpenDealsAt } from './open-deals.js';
export {
  ALL_TIME,
  daysIn,
  elapsed,
  lastDays,
  periodBefore,
  periodName,
  periodOf,
  periodsFrom,
  type Period,
  type PeriodUnit,
} from './period.js';
export { bySegment, isInSegment, segmentOf, type Segment, type SegmentFilter } from './segment.js';
export { all, groupBy, measure, where, type Measure, type Prospect, type ResultOf, type Tally } from './tally.js';
export { runRate, velocity, type Velocity, type VelocityFactors, type VelocityOptions } from './velocity.js';
export type { Visit } from './visits.js';
export { valueWinRate, winRate, type InPeriod, type ValueWinRate, type WinRate } from './win-rate.js';
