import { addDays, isCalendarDate } from '../domain/calendar.js';
import type { When } from '../domain/records.js';

/** What goes into a calendar. */
export interface CalendarEntry {
  /** Stays the same for the same step, so that a second file moves the entry instead of adding one. */
  readonly uid: string;
  readonly title: string;
  readonly text?: string;
  /** A day makes an entry for the whole day. */
  readonly when: Exclude<When, null>;
  /** How long a timed entry takes. */
  readonly minutes?: number;
  readonly url?: string;
  /** Minutes before, at which to remind; none where absent. */
  readonly remind?: number;
}

/** Longest line, in octets (RFC 5545 §3.1). */
const LONGEST_LINE = 75;
const MINUTE = 60_000;

/** Text as a property's value (§3.3.11): control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const encoder = new TextEncoder();

/** Long lines are folded between characters, never inside one. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > LONGEST_LINE) {
      parts.push(part);
      part = '';
      size = 1; // the blank that begins a continued line
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}

/** A moment in UTC: `20260310T120000Z`. */
const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const bare = (day: string): string => day.replaceAll('-', '');

function times({ when, minutes = 30 }: CalendarEntry): readonly string[] {
  if (typeof when === 'number') return [`DTSTART:${utc(when)}`, `DTEND:${utc(when + minutes * MINUTE)}`];
  // the end of an entry for whole days is the day after
  return [`DTSTART;VALUE=DATE:${bare(when)}`, `DTEND;VALUE=DATE:${bare(addDays(when, 1))}`];
}

/** An iCalendar file (RFC 5545) with one entry, for any calendar to take in. */
export function writeIcs(entry: CalendarEntry, now: number): string {
  const { uid, title, text, url, remind, when } = entry;
  if (typeof when === 'string' && !isCalendarDate(when)) throw new RangeError(`“${when}” is not a day.`);
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${remind}M`,
    'END:VALARM',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pipewright//Pipewright//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...times(entry),
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(url ? [`URL:${url.replace(/\s/g, '')}`] : []),
    ...(remind === undefined ? [] : alarm),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
