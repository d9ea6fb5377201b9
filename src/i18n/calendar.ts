import { addDays, DAY, type Calendar } from '../domain/calendar.js';
import type { CalendarDate } from '../domain/records.js';

const cache = new Map<string, Calendar>();

/** The days of an IANA time zone; of UTC where the browser does not know the zone. */
export function calendarOf(zone: string): Calendar {
  let calendar = cache.get(zone);
  if (!calendar) cache.set(zone, (calendar = makeCalendar(zone)));
  return calendar;
}

/** Writes days as `YYYY-MM-DD`. Making it costs several milliseconds: it is made with the first day asked for. */
function dayWriter(zone: string): (at: number) => CalendarDate {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    const parts = new Intl.DateTimeFormat('sv', { ...options, timeZone: zone });
    return at => parts.format(at);
  } catch {
    return at => new Date(at).toISOString().slice(0, 10); // a zone that the browser does not know
  }
}

function makeCalendar(zone: string): Calendar {
  let write: ((at: number) => CalendarDate) | undefined;
  const dayOf = (at: number): CalendarDate => (write ??= dayWriter(zone))(at);
  const starts = new Map<CalendarDate, number>();
  return {
    zone,
    dayOf,
    startOf(day) {
      let start = starts.get(day);
      if (start === undefined) {
        // the day begins within 14 hours of its beginning in UTC; clocks change on whole quarters of an hour
        let low = Date.parse(`${addDays(day, -1)}T00:00Z`);
        let high = Date.parse(`${day}T00:00Z`) + DAY;
        for (const quarter = DAY / 96; high - low > quarter;) {
          const middle = low + Math.floor((high - low) / quarter / 2) * quarter;
          if (dayOf(middle) < day) low = middle;
          else high = middle;
        }
        starts.set(day, (start = high));
      }
      return start;
    },
  };
}

/** The browser's own zone. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
