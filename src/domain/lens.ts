import { isCalendarDate, addDays } from './calendar.js';
import { ALL_TIME, lastDays, periodBefore, periodOf, type Period, type PeriodUnit } from './numbers/period.js';
import type { Segment, SegmentFilter } from './numbers/segment.js';
import type { CalendarDate } from './records.js';

/** Periods that go with the days: what they hold depends on what day it is. */
export const PERIOD_NAMES = [
  ...(['last-30-days', 'last-90-days', 'last-365-days'] as const),
  ...(['this-month', 'this-quarter', 'this-year', 'last-month', 'last-quarter', 'last-year', 'all-time'] as const),
] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** A period as it is chosen: by name, or by its first and last day. */
export type PeriodChoice = PeriodName | { readonly from: CalendarDate; readonly to: CalendarDate };

/** Through what a pipeline's figures are looked at: when, and which deals. */
export interface Lens {
  readonly period: PeriodChoice;
  /** Nothing in it = all deals. */
  readonly segment: SegmentFilter;
}

/** A sales rhythm is seen in a quarter: 90 days are one that never begins anew. */
export const FIRST_LENS: Lens = { period: 'last-90-days', segment: {} };

/** The days that a choice means today. */
export function chosenPeriod(choice: PeriodChoice, today: CalendarDate): Period {
  if (typeof choice === 'object') return { from: choice.from, until: addDays(choice.to, 1) };
  if (choice === 'all-time') return ALL_TIME;
  const [which, unit] = choice.split('-') as ['this' | 'last', PeriodUnit | string];
  if (/^\d/.test(unit)) return lastDays(today, Number(unit));
  const period = periodOf(today, unit as PeriodUnit);
  return which === 'this' ? period : periodBefore(period)!;
}

/** A period as a page writes it: a name, or `2026-01-01/2026-03-31`; `null` where it is neither. */
export function readPeriod(text: string): PeriodChoice | null {
  if ((PERIOD_NAMES as readonly string[]).includes(text)) return text as PeriodName;
  const [from, to] = text.split('/');
  return isCalendarDate(from) && isCalendarDate(to) && from <= to ? { from, to } : null;
}

/** The same back to text. */
export const writePeriod = (choice: PeriodChoice): string =>
  typeof choice === 'string' ? choice : `${choice.from}/${choice.to}`;

/** Deals as a page writes them: `owner=Ann Lee`; of several fields `owner=Ann Lee&source=Fair`. */
export function readSegment(text: string): SegmentFilter {
  const filter: Partial<Record<Segment | 'tags', string[]>> = {};
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    if (at > 0) (filter[part.slice(0, at).trim() as Segment] ??= []).push(part.slice(at + 1).trim());
  }
  return filter;
}

/** The same back to text. */
export const writeSegment = (filter: SegmentFilter): string =>
  Object.entries(filter)
    .flatMap(([by, values]) => (values ?? []).map(value => `${by}=${value}`))
    .join('&');
