import type { CalendarDate, Instant, When } from './records.js';

/** Days of one time zone. The kit makes one with Intl; a test may bring its own. */
export interface Calendar {
  readonly zone: string;
  /** The day that it is in the zone at that moment. */
  dayOf(at: Instant): CalendarDate;
  /** The moment the day begins in the zone. */
  startOf(day: CalendarDate): Instant;
}

/** Milliseconds in a day of 24 hours. */
export const DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const utc = (day: CalendarDate): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** Whether it is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  const date = new Date(utc(value));
  return (
    date.getUTCDate() === +value.slice(8) &&
    date.getUTCMonth() + 1 === +value.slice(5, 7) &&
    date.getUTCFullYear() === +value.slice(0, 4)
  );
}

/** The day so many days later (or earlier). */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  new Date(utc(day) + days * DAY).toISOString().slice(0, 10);

/**
 * Days from one to the other: whole calendar days between two dates, 24-hour days (with their fraction) between two
 * moments; mixed, a date stands for its first moment in the calendar's zone.
 */
export function daysBetween(from: Exclude<When, null>, to: Exclude<When, null>, calendar: Calendar): number {
  if (typeof from === 'string' && typeof to === 'string') return Math.round((utc(to) - utc(from)) / DAY);
  return (instantOf(to, calendar) - instantOf(from, calendar)) / DAY;
}

/** The moment; for a date its first in the zone. */
export const instantOf = (when: Exclude<When, null>, calendar: Calendar): Instant =>
  typeof when === 'number' ? when : calendar.startOf(when);

/** A sortable number for a moment or a day, without a zone: good for order, not for durations. */
export const sortable = (when: When | undefined): number =>
  when == null ? -Infinity : typeof when === 'number' ? when : utc(when);
