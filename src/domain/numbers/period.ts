import { addDays, daysBetween, type Calendar } from '../calendar.js';
import type { CalendarDate, Instant, When } from '../records.js';

/** A span of whole days: from its first day until the day it no longer holds; `null` = without bound. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** All days there are: the only period that holds what has no date. */
export const ALL_TIME: Period = { from: null, until: null };

/** How periods are cut. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

const MONTHS: Readonly<Record<Exclude<PeriodUnit, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };
const two = (number: number): string => String(number).padStart(2, '0');

/** The first day of a month; months beyond 12 are in later years, below 1 in earlier ones. */
function firstOf(year: number, month: number): CalendarDate {
  const months = year * 12 + month - 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((((months % 12) + 12) % 12) + 1)}-01`;
}

/** ISO weekday, Monday = 1. */
const weekdayOf = (day: CalendarDate): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/**
 * The week (from Monday), month, quarter or year that a day lies in.
 *
 * @param fiscalYearStart - The month in which years and quarters begin, 1–12.
 */
export function periodOf(day: CalendarDate, unit: PeriodUnit, fiscalYearStart = 1): Period {
  if (unit === 'week') {
    const from = addDays(day, 1 - weekdayOf(day));
    return { from, until: addDays(from, 7) };
  }
  const year = +day.slice(0, 4);
  const month = +day.slice(5, 7);
  const length = MONTHS[unit];
  const into = unit === 'month' ? 0 : (month - fiscalYearStart + 12) % length;
  return { from: firstOf(year, month - into), until: firstOf(year, month - into + length) };
}

/** Periods of one unit in a row; the first holds the day, earlier ones where `count` is negative. */
export function periodsFrom(day: CalendarDate, unit: PeriodUnit, count: number, fiscalYearStart = 1): Period[] {
  const periods: Period[] = [];
  let next = day;
  for (let n = Math.abs(count); n > 0; n--) {
    const period = periodOf(next, unit, fiscalYearStart);
    periods.push(period);
    next = count > 0 ? period.until! : addDays(period.from!, -1);
  }
  return count > 0 ? periods : periods.reverse();
}

/** The last so many days, the given day included. */
export const lastDays = (day: CalendarDate, days: number): Period => ({
  from: addDays(day, 1 - days),
  until: addDays(day, 1),
});

/** Whether it begins and ends with a month. */
const isMonths = ({ from, until }: Period): boolean => from!.endsWith('-01') && until!.endsWith('-01');

/** The period before, as long: of whole months so many months, else so many days. `null` where it has no bounds. */
export function periodBefore(period: Period): Period | null {
  const { from, until } = period;
  if (from === null || until === null) return null;
  if (!isMonths(period)) return { from: addDays(from, -daysIn(period)!), until: from };
  const months = (+until.slice(0, 4) - +from.slice(0, 4)) * 12 + +until.slice(5, 7) - +from.slice(5, 7);
  return { from: firstOf(+from.slice(0, 4), +from.slice(5, 7) - months), until: from };
}

/** How many days it has; `null` where it has no bounds. */
export const daysIn = ({ from, until }: Period): number | null =>
  from === null || until === null ? null : Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** The part of a period that has passed by a day, that day included; `null` where none has. */
export function elapsed({ from, until }: Period, day: CalendarDate): Period | null {
  const tomorrow = addDays(day, 1);
  if (from !== null && from >= tomorrow) return null;
  return { from, until: until === null || until > tomorrow ? tomorrow : until };
}

/**
 * The period's name as quotas are kept by: `2026-W09` (ISO week), `2026-03`, `2026-Q1`, `2026`; fiscal quarters and
 * years carry the year they begin in. `null` where it is none of these.
 */
export function periodName(period: Period, fiscalYearStart = 1): string | null {
  const { from, until } = period;
  if (from === null || until === null) return null;
  const is = (unit: PeriodUnit): boolean => {
    const whole = periodOf(from, unit, fiscalYearStart);
    return whole.from === from && whole.until === until;
  };
  if (is('week')) return isoWeek(from);
  if (is('month')) return from.slice(0, 7);
  const fiscal = +from.slice(0, 4) - (+from.slice(5, 7) < fiscalYearStart ? 1 : 0);
  if (is('quarter')) return `${fiscal}-Q${((+from.slice(5, 7) - fiscalYearStart + 12) % 12) / 3 + 1}`;
  return is('year') ? String(fiscal) : null;
}

/** The week belongs to the year its Thursday lies in. */
function isoWeek(monday: CalendarDate): string {
  const thursday = addDays(monday, 3);
  const day = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return `${thursday.slice(0, 4)}-W${two(Math.floor(day / 7) + 1)}`;
}

/** A period as moments: `start` ≤ what lies in it < `end`. */
export interface Bounds {
  readonly start: Instant;
  readonly end: Instant;
}

export const boundsOf = ({ from, until }: Period, calendar: Calendar): Bounds => ({
  start: from === null ? -Infinity : calendar.startOf(from),
  end: until === null ? Infinity : calendar.startOf(until),
});

/** Whether a moment lies in it; what has no date lies in all time only. */
export const isWithin = (at: Instant | null, { start, end }: Bounds): boolean =>
  at === null ? start === -Infinity && end === Infinity : at >= start && at < end;

/** Milliseconds from one to the other: whole calendar days between two dates; `null` where one is not known. */
export const between = (from: When | undefined, to: When | undefined, calendar: Calendar): number | null =>
  from == null || to == null ? null : Math.round(daysBetween(from, to, calendar) * 86_400_000);
