import { addDays } from './calendar.js';
import { periodOf, type Period } from './numbers/period.js';
import type { CalendarDate } from './records.js';

/** How long the periods are that deals are expected in. */
export type ExpectedUnit = 'month' | 'quarter';

const monthsIn = (from: CalendarDate, day: CalendarDate): number =>
  (+day.slice(0, 4) - +from.slice(0, 4)) * 12 + (+day.slice(5, 7) - +from.slice(5, 7));

/** The first day of the month so many months on. */
function monthAfter(day: CalendarDate, months: number): CalendarDate {
  let month = periodOf(day, 'month');
  for (let n = 0; n < months; n++) month = periodOf(month.until!, 'month');
  return month.from!;
}

/**
 * The day that a deal is expected on when it is put into another period: as far into the period as it was into its own. It
 * is the period's last day where it had none, or where that day has already passed.
 *
 * @param period - A month or quarter, with both of its bounds.
 * @param day - When it is expected now.
 */
export function dayWithin(
  period: Period,
  unit: ExpectedUnit,
  day: CalendarDate | null,
  today: CalendarDate,
  fiscalYearStart = 1,
): CalendarDate {
  const last = addDays(period.until!, -1);
  if (day === null) return last;
  const into = monthsIn(periodOf(day, unit, fiscalYearStart).from!, day);
  const month = periodOf(monthAfter(period.from!, into), 'month');
  const end = addDays(month.until!, -1);
  const same = `${month.from!.slice(0, 8)}${day.slice(8)}`;
  const there = same < end ? same : end;
  return there < today ? last : there;
}
