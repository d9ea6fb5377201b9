import type { Vantage } from './deal-fields.js';
import { minorOf, probabilityOf } from './deals.js';
import { dayWithin, type ExpectedUnit } from './expected.js';
import { accumulate, type Sum, type Sums } from './money.js';
import { boundsOf, isWithin, periodsFrom, type Period } from './numbers/period.js';
import type { Changes } from './operations.js';
import { byRank } from './order.js';
import type { CalendarDate, Deal } from './records.js';
import { stageOf } from './stages.js';
import { sortInSteps, type Steps } from './steps.js';

/** What stands beside the periods: nothing of it is dropped. */
export type Apart = 'overdue' | 'later' | 'undated' | 'omitted';
/** Which column: the first day of a period, or what stands apart. */
export type ExpectedKey = CalendarDate | Apart;

/** Deals expected in one period, or apart from all. */
export interface Expected {
  readonly key: ExpectedKey;
  /** `null` = apart. */
  readonly period: Period | null;
  /** Open ones, the next due first. */
  readonly deals: readonly Deal[];
  /** What they are worth, and weighted, per currency. */
  readonly sums: Sums;
  /** Won in the period so far. */
  readonly won: { readonly count: number; readonly sums: Sums };
}

/** How a forecast is cut into columns. */
export interface ForecastCut {
  readonly unit: ExpectedUnit;
  /** How many periods, the one that today lies in first. */
  readonly count: number;
  /** Deals come in an order of their own, which is kept. */
  readonly sorted?: boolean;
}

interface Growing {
  readonly key: ExpectedKey;
  readonly period: Period | null;
  readonly deals: Deal[];
  readonly sums: Map<string, Sum>;
  readonly won: { count: number; readonly sums: Map<string, Sum> };
}

/** After so many deals a page may answer. */
const STEP = 100;

/** The periods of a forecast, the one that today lies in first. */
export const forecastPeriods = (
  { unit, count }: ForecastCut,
  { pipeline, calendar, now }: Vantage,
): readonly Period[] => periodsFrom(calendar.dayOf(now), unit, count, pipeline.fiscalYearStart);

function keyOf({ forecast, expectedClose }: Deal, periods: readonly Period[], today: CalendarDate): ExpectedKey {
  if (forecast === 'omitted') return 'omitted';
  if (expectedClose === null) return 'undated';
  if (expectedClose < today) return 'overdue';
  return periods.find(({ until }) => expectedClose < until!)?.from ?? 'later';
}

const soonest = (a: Deal, b: Deal): number =>
  a.expectedClose === b.expectedClose ? byRank(a, b) : (a.expectedClose ?? '~') < (b.expectedClose ?? '~') ? -1 : 1;

/**
 * Open deals by when they are expected (R50), step by step, with what was won in each period beside them. What is overdue,
 * expected after the last period, without a date, or left out by its seller stands apart.
 */
export function* expecting(
  open: Iterable<Deal>,
  won: Iterable<Deal>,
  cut: ForecastCut,
  vantage: Vantage,
): Steps<readonly Expected[]> {
  const { pipeline, calendar, now } = vantage;
  const today = calendar.dayOf(now);
  const periods = forecastPeriods(cut, vantage);
  const bounds = periods.map(period => boundsOf(period, calendar));
  const columns = new Map<ExpectedKey, Growing>();
  const put = (key: ExpectedKey, period: Period | null): void =>
    void columns.set(key, { key, period, deals: [], sums: new Map(), won: { count: 0, sums: new Map() } });
  put('overdue', null);
  for (const period of periods) put(period.from!, period);
  for (const key of ['later', 'undated', 'omitted'] as const) put(key, null);
  const worth = (sums: Map<string, Sum>, deal: Deal, probability: number): void => {
    if (deal.value !== null) accumulate(sums, deal.currency, minorOf(deal), probability, 1);
  };
  let count = 0;
  for (const deal of open) {
    const column = columns.get(keyOf(deal, periods, today))!;
    column.deals.push(deal);
    worth(column.sums, deal, probabilityOf(deal, stageOf(pipeline, deal.stage)));
    if (++count % STEP === 0) yield;
  }
  for (const deal of won) {
    const { closedAt } = deal;
    const at = bounds.findIndex((each, index) =>
      typeof closedAt === 'string'
        ? closedAt >= periods[index]!.from! && closedAt < periods[index]!.until!
        : isWithin(closedAt, each),
    );
    if (at >= 0) {
      const column = columns.get(periods[at]!.from!)!;
      column.won.count++;
      worth(column.won.sums, deal, 1);
    }
    if (++count % STEP === 0) yield;
  }
  const all: Expected[] = [];
  for (const column of columns.values())
    all.push(cut.sorted ? column : { ...column, deals: yield* sortInSteps(column.deals, soonest) });
  return all;
}

/**
 * What a deal comes to say when it is put into a column of the forecast; empty where it says so already.
 *
 * @returns `null` for a column that takes none: nobody plans for what is past.
 */
export function expectIn(deal: Deal, key: ExpectedKey, cut: ForecastCut, vantage: Vantage): Changes | null {
  if (key === 'overdue') return null;
  const { pipeline, calendar, now } = vantage;
  const today = calendar.dayOf(now);
  const periods = forecastPeriods(cut, vantage);
  if (keyOf(deal, periods, today) === key) return {};
  if (key === 'omitted') return { forecast: { from: deal.forecast, to: 'omitted' } };
  // who puts it somewhere counts on it again
  const counted: Changes = deal.forecast === 'omitted' ? { forecast: { from: 'omitted', to: undefined } } : {};
  const last = periods.at(-1)!;
  const period =
    key === 'later'
      ? periodsFrom(last.until!, cut.unit, 1, pipeline.fiscalYearStart)[0]!
      : periods.find(({ from }) => from === key);
  const isThere = keyOf({ ...deal, forecast: 'pipeline' }, periods, today) === key;
  const from = deal.expectedClose;
  const to = period ? dayWithin(period, cut.unit, from, today, pipeline.fiscalYearStart) : null;
  return isThere ? counted : { ...counted, expectedClose: { from, to } };
}
