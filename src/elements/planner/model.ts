import { minorDigits } from '../../domain/money.js';
import { FEW, type Figure, type Money, type NoBase } from '../../domain/numbers/figure.js';
import { lazy } from '../../domain/numbers/lazy.js';
import { daysIn, periodOf, type Period } from '../../domain/numbers/period.js';
import { planFor, reachOf, seasonsOf, type Plan, type PlanInput, type Reach } from '../../domain/numbers/planner.js';
import { amountIn, quotaBook, quotaFor } from '../../domain/numbers/quota.js';
import type { WonByPeriod } from '../../domain/numbers/won-by-period.js';
import type { Pipeline } from '../../domain/records.js';
import { fiscalYearStartOf } from '../../domain/settings.js';
import type { PlanNumber } from '../../i18n/parts/planner.js';
import type { InHand, Rates } from './questions.js';

/** The numbers that a plan is made of. Shares are 0–1, money in major units. */
const PLAN_NUMBERS: readonly PlanNumber[] = [
  ...(['target', 'leads', 'averageDeal', 'closeRatio', 'winRate', 'leadToDeal'] as const),
  ...(['sellers', 'leadToWin', 'season'] as const),
];

/** A number before anybody types another, and where it comes from. */
export interface Prefilled {
  readonly value: number | null;
  /** Why there is none. */
  readonly why?: NoBase;
  /** The records behind it. */
  readonly figure?: Figure<unknown>;
  /** Where it comes from if not from a figure. */
  readonly origin?: 'quota' | 'usual' | 'no-leads' | 'page';
}

/** What a plan is drawn from. */
export interface Ground {
  readonly pipeline: Pipeline;
  /** Whose quota it is; empty = the team's. */
  readonly seller: string;
  readonly sellers: Prefilled;
  /** What the page says that the month is to bring. */
  readonly target: number | undefined;
  /** ISO 4217. */
  readonly currency: string;
  readonly month: Period;
  readonly rates: Rates;
  readonly usual: WonByPeriod | null;
  readonly hand: InHand | null;
  /** The page's own rates of the seasons, from January: 1 = usual. */
  readonly seasons: readonly number[];
}

/** Money in major units, for reckoning with rates; amounts that are shown come back by `moneyOf`. */
const majorOf = ({ minor, currency }: Money): number => Number(minor) / 10 ** minorDigits(currency);
/** An amount of a plan, exact to the minor unit. */
export const moneyOf = (major: number, currency: string): Money => ({
  currency,
  minor: BigInt(Math.round(major * 10 ** minorDigits(currency))),
});

const monthOf = ({ from }: Period): number => Number(from!.slice(5, 7));
const measured = (figure: Figure<number>): Prefilled => ({
  value: figure.value,
  figure,
  ...(figure.why ? { why: figure.why } : {}),
});

/** The month's quota, else its part of the quarter's or the year's. */
function quotaOf({ pipeline, seller, currency, month }: Ground): number | null {
  const start = fiscalYearStartOf(pipeline);
  const quotas = quotaBook(Object.values(pipeline.quotas ?? {}));
  for (const [unit, months] of [
    ['month', 1],
    ['quarter', 3],
    ['year', 12],
  ] as const) {
    const quota = quotaFor(quotas, seller, periodOf(month.from!, unit, start), start);
    if (quota?.currency === currency) return majorOf(quota) / months;
  }
  return null;
}

/** What a month usually brings: the mean of the last twelve whole ones, from the first that anything was closed in. */
function usualTarget({ usual, currency }: Ground): Prefilled {
  const whole = usual?.periods.slice(0, -1).slice(-12) ?? [];
  const first = whole.findIndex(({ won, lost }) => won.count + lost.count);
  const months = first < 0 ? [] : whole.slice(first);
  const sum = months.reduce((total, { won }) => total + amountIn(currency, won.values), 0n);
  if (!usual || sum <= 0n) return { value: null, why: 'no-quota' };
  const count = months.reduce((total, { won }) => total + won.count, 0);
  const { value, subject, leftOut, caveats } = usual;
  const figure = lazy({ value, subject, leftOut, caveats, count }, { ids: () => months.flatMap(({ won }) => won.ids) });
  return { value: Math.round(majorOf({ currency, minor: sum }) / months.length), figure, origin: 'usual' };
}

/** What the page says, else the quota, else what is usual. */
function targetOf(ground: Ground): Prefilled {
  if (ground.target !== undefined) return { value: ground.target, origin: 'page' };
  const quota = quotaOf(ground);
  return quota === null ? usualTarget(ground) : { value: quota, origin: 'quota' };
}

/** How the month differs from others by what was closed in all such months, where these were not few. */
export function seasonOf({ usual, month }: Pick<Ground, 'usual' | 'month'>): number | null {
  const months = usual?.periods.slice(0, -1) ?? [];
  const counts = months.map(({ period, won, lost }) => ({
    ...{ month: monthOf(period), won: won.count, closed: won.count + lost.count },
  }));
  const closed = counts.reduce((sum, each) => sum + (each.month === monthOf(month) ? each.closed : 0), 0);
  return closed >= FEW ? (seasonsOf(counts)[monthOf(month) - 1] ?? null) : null;
}

/** All numbers as they are before anybody types. */
export function prefilled(ground: Ground): Readonly<Record<PlanNumber, Prefilled>> {
  const { rates, hand, currency, seasons, month } = ground;
  const [average] = rates.averageDeal.parts.filter(part => part.currency === currency);
  const hasLeads = rates.leads.count > 0;
  const toDeal: Prefilled = hasLeads ? measured(rates.leadToDeal) : { value: 1, origin: 'no-leads' };
  const won = measured(rates.winRate);
  const isKnown = won.value !== null && toDeal.value !== null;
  const why = won.why ?? toDeal.why;
  const given = seasons[monthOf(month) - 1];
  return {
    target: targetOf(ground),
    leads: hand ? measured(hasLeads ? hand.leads : hand.deals) : { value: null },
    averageDeal: {
      ...{ value: rates.averageDeal.value && average ? majorOf(average) : null, figure: rates.averageDeal },
      ...(rates.averageDeal.why ? { why: rates.averageDeal.why } : {}),
    },
    closeRatio: isKnown ? { value: won.value * toDeal.value! } : { value: null, ...(why ? { why } : {}) },
    winRate: won,
    leadToDeal: toDeal,
    sellers: ground.sellers,
    leadToWin: measured(rates.leadToWin),
    season: given === undefined ? { value: 1 } : { value: given, origin: 'page' },
  };
}

/** A plan both ways. */
export interface Reckoned {
  readonly numbers: Readonly<Record<PlanNumber, number | null>>;
  readonly plan: Plan;
  readonly reach: Reach;
}

/** What comes of the numbers, those first that somebody has typed. */
export function reckon(
  before: Readonly<Record<PlanNumber, Prefilled>>,
  typed: Readonly<Partial<Record<PlanNumber, number>>>,
  month: Period,
): Reckoned {
  const entries = PLAN_NUMBERS.map(key => [key, typed[key] ?? before[key].value] as const);
  const numbers = Object.fromEntries(entries) as Record<PlanNumber, number | null>;
  const { winRate, leadToDeal, leadToWin } = numbers;
  numbers.closeRatio = typed.closeRatio ?? (winRate === null || leadToDeal === null ? null : winRate * leadToDeal);
  const input: PlanInput = {
    ...{ averageDeal: numbers.averageDeal, winRate, leadToDeal, closeRatio: typed.closeRatio ?? null, leadToWin },
    ...{ sellers: numbers.sellers ?? 1, season: numbers.season ?? 1 },
  };
  return {
    numbers,
    plan: planFor(numbers.target, input, { from: month.from!, days: daysIn(month)! }),
    reach: reachOf(numbers.leads, input),
  };
}
