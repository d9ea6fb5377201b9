import { health } from '../../src/domain/numbers/health.js';
import * as numbers from '../../src/domain/numbers/index.js';
import type { Measure } from '../../src/domain/numbers/tally.js';
import { NOON } from './records.js';

const period = { from: '2026-01-01', until: '2026-03-01' };
const asOf = NOON;
const quotas = [
  { seller: '', period: '2026-Q1', value: 10_000, currency: 'EUR' },
  { seller: 'ann', period: '2026-Q1', value: 4_000, currency: 'EUR' },
];
const spend = [{ source: 'fair', month: '2026-02', value: 300, currency: 'EUR' }];

/** Every figure there is, of all time and of a period. */
export const MEASURES: Readonly<Record<string, Measure<unknown>>> = {
  winRate: numbers.winRate(),
  winRateOfPeriod: numbers.winRate({ period }),
  valueWinRate: numbers.valueWinRate(),
  closeRatio: numbers.closeRatio(),
  conversion: numbers.conversion({ period }),
  leadToDeal: numbers.leadToDeal(),
  newLeads: numbers.newLeads({ period }),
  qualifiedLeads: numbers.qualifiedLeads(),
  newDeals: numbers.newDeals({ period }),
  averageDeal: numbers.averageDeal(),
  averageOpenDeal: numbers.averageOpenDeal(),
  wonTotal: numbers.wonTotal({ period }),
  openTotal: numbers.openTotal(),
  salesCycle: numbers.salesCycle(),
  dealDuration: numbers.dealDuration({ period }),
  leadToWin: numbers.leadToWin(),
  openDeals: numbers.openDeals({ at: NOON - 30 * 86_400_000 }),
  velocity: numbers.velocity({ asOf }),
  velocityOfPeriod: numbers.velocity({ asOf, period, divisor: 'deal-duration' }),
  trend: numbers.velocityTrend({ asOf, points: 3, step: 30 }),
  funnel: numbers.funnel({ asOf, usualDays: 30 }),
  funnelEntered: numbers.funnel({ period, cohort: 'entered', stages: ['meeting', 'contract'] }),
  funnelFromLeads: numbers.funnel({ from: 'leads', period }),
  snapshot: numbers.snapshot(),
  stageTimes: numbers.stageTimes(),
  forecast: numbers.forecast({ asOf, unit: 'quarter', quotas }),
  backtest: numbers.backtest({ asOf, unit: 'month', count: 3 }),
  stageOdds: numbers.stageOdds(),
  wonByPeriod: numbers.wonByPeriod({ asOf, count: 4 }),
  health: health({ asOf }),
  firstResponse: numbers.firstResponse({ asOf }),
  followUps: numbers.followUps(),
  endReasons: numbers.endReasons(),
  sources: numbers.sourceReport({ period, spend }),
  customers: numbers.customerReport({ asOf }),
  leaderboard: numbers.leaderboard({ period: { from: '2026-01-01', until: '2026-04-01' }, quotas }),
  weeklyReview: numbers.weeklyReview({ asOf }),
  today: numbers.today({ asOf, scoreOf: ({ source }) => (source ? 0.8 : undefined) }),
  winnable: numbers.mostWinnable({ asOf, count: 3, by: 'money' }),
  bySource: numbers.bySegment('source', numbers.winRate()),
};

/** A result as it can be compared: ids in order, big numbers as text. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return [...value].map(plain);
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.every(item => typeof item === 'string') ? items.sort() : items;
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  return value;
}
