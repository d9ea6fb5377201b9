/** The numbers, each defined once: a `Book` of prospects, and the measures that are asked of it. */
export { averageDeal, averageOpenDeal, openTotal, wonTotal, type AverageDeal, type MoneyFigure } from './averages.js';
export * from './backtest.js';
export * from './book.js';
export * from './chance.js';
export * from './customers.js';
export { missingDetails, FINDINGS, LIMITS, type FindingKind, type Limits } from './findings.js';
export type { DuplicateGroup } from './duplicates.js';
export * from './durations.js';
export { exchangeBy, type Amounted, type Conversion, type DatedRate, type Exchange } from './exchange.js';
export { asItStood, lastTouch, type DealFacts } from './facts.js';
export {
  FEW,
  type Caveat,
  type Figure,
  type LeftOut,
  type Money,
  type NoBase,
  type Omission,
  type Subject,
} from './figure.js';
export * from './follow-ups.js';
export { categoryOf, forecast, type ForecastOptions } from './forecast.js';
export type { Forecast, ForecastLine, ForecastPeriod } from './forecast-period.js';
export * from './funnel.js';
export type { FunnelLeak } from './funnel-leak.js';
export type { FunnelRung } from './funnel-place.js';
export type { FunnelConversion, FunnelReason, FunnelStep } from './funnel-step.js';
export * from './ground.js';
export * from './health.js';
export type { Ladder } from './ladder.js';
export * from './leaderboard.js';
export { LEAD_STEPS, type ActivityRecord, type LeadFacts, type LeadRecord, type LeadStep } from './leads.js';
export * from './metric.js';
export * from './metric-targets.js';
export * from './metrics.js';
export * from './norms.js';
export * from './open-deals.js';
export * from './period.js';
export * from './planner.js';
export { quotaBook, quotaFor, quotaNamed, distanceTo, type QuotaBook, type QuotaRecord } from './quota.js';
export * from './ratios.js';
export * from './reasons.js';
export * from './response.js';
export * from './review.js';
export * from './segment.js';
export type { Share } from './share.js';
export * from './slices.js';
export * from './sources.js';
export * from './spend.js';
export * from './stage-odds.js';
export { stageTimes, type StageTime } from './stage-times.js';
export * from './stage-totals.js';
export type { StuckLimit } from './stuck.js';
export * from './tally.js';
export * from './today.js';
export { daysSilent, isAsleep, touchedAt } from './touches.js';
export * from './trend.js';
export * from './velocity.js';
export type { Visit } from './visits.js';
export { valueWinRate, winRate, type InPeriod, type ValueWinRate, type WinRate } from './win-rate.js';
export * from './won-by-period.js';
export * from './winnable.js';
