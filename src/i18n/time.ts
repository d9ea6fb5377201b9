import type { CalendarDate, Instant } from '../domain/records.js';

const writers = new Map<string, (at: Instant) => string>();

/** What a clock in the zone shows: `2026-03-10 12:00`. */
function clock(zone: string): (at: Instant) => string {
  let write = writers.get(zone);
  if (!write) writers.set(zone, (write = make(zone)));
  return write;
}

function make(zone: string): (at: Instant) => string {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  try {
    const format = new Intl.DateTimeFormat('sv', { ...options, timeZone: zone });
    return at => format.format(at);
  } catch {
    return at => new Date(at).toISOString().slice(0, 16).replace('T', ' '); // a zone that the browser does not know
  }
}

/** The time of day in a zone: `HH:MM`. */
export const timeOf = (at: Instant, zone: string): string => clock(zone)(at).slice(-5);

/** The moment of a day and time (`HH:MM`) in a zone; a time that the clocks leap over is moved on with them. */
export function instantAt(day: CalendarDate, time: string, zone: string): Instant {
  const wanted = Date.parse(`${day}T${time}Z`);
  const ahead = (at: Instant): number => Date.parse(`${clock(zone)(at).replace(' ', 'T')}Z`) - at;
  const first = wanted - ahead(wanted);
  const second = wanted - ahead(first);
  return second + ahead(second) === wanted ? second : Math.max(first, second);
}
