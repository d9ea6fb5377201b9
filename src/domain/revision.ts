import { addDays, type Calendar } from './calendar.js';
import { editSettings } from './edit-settings.js';
import type { Addressed } from './operations.js';
import type { CalendarDate, Instant, Pipeline, When } from './records.js';

/** Days after which a pipeline is looked at again: “after a month or two” (R48). */
const REVISE_AFTER = 61;
/** For how many days that can be put off at a time: until the team meets next. */
const PUT_OFF = 7;

/**
 * The day on which the team ought to look again whether the pipeline fits: two months after it last did, else after it was
 * made, and not before the day that it was put off to; `null` where nobody knows how old it is.
 */
export function revisionDue({ revisedAt, createdAt, reviseOn }: Pipeline, calendar: Calendar): CalendarDate | null {
  const last: When = revisedAt ?? createdAt;
  if (last === null) return null;
  const due = addDays(typeof last === 'number' ? calendar.dayOf(last) : last, REVISE_AFTER);
  return reviseOn !== undefined && reviseOn > due ? reviseOn : due;
}

/** Whether the team ought to look at its pipeline again. */
export function isRevisionDue(pipeline: Pipeline, calendar: Calendar, now: Instant): boolean {
  const due = revisionDue(pipeline, calendar);
  return due !== null && due <= calendar.dayOf(now);
}

/** The team has looked: it is asked again in two months. */
export const reviseNow = (pipeline: Pipeline, now: Instant): Addressed | null =>
  editSettings(pipeline, { revisedAt: now, reviseOn: undefined });

/** The team looks in a week. */
export const putOffRevision = (pipeline: Pipeline, calendar: Calendar, now: Instant): Addressed | null =>
  editSettings(pipeline, { reviseOn: addDays(calendar.dayOf(now), PUT_OFF) });
