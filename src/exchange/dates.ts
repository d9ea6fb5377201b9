import { addDays, DAY, isCalendarDate, type Calendar } from '../domain/calendar.js';
import type { CalendarDate, When } from '../domain/records.js';
import { fold } from '../domain/text.js';
import { isNothing } from './numbers.js';

/** The order in which numeric dates name day and month; years first (ISO) need no order. */
export type DateOrder = 'dmy' | 'mdy';

/** A date as it was written: a moment where its zone is known, else a day, perhaps with a time of a zone unsaid. */
export type WrittenDate =
  | { readonly instant: number }
  | { readonly day: CalendarDate; readonly time: number | null; readonly instant?: undefined };

/** How the dates of one column are written. */
export interface DateFormat {
  readonly order: DateOrder;
  /** Nothing in the column proves the order, or cells contradict each other: ask, offering `candidates`. */
  readonly ambiguous: boolean;
  /** The likelier first; one where it is proven or plays no part. */
  readonly candidates: readonly DateOrder[];
  /** A cell by which a person can judge. */
  readonly example?: string;
  /** Every time is midnight: these are days. */
  readonly dayOnly: boolean;
}

const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ,] ?(.+))?$/i;
const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
const DAY_FIRST =
  /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)?[ \-/](\p{L}{3,10})\.?[ \-/,]{1,2}(\d{4}|\d{2})(?:[T ,] ?(.+))?$/iu;
const MONTH_FIRST =
  /^(?:\p{L}{2,10}\.?,? )?(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})(?:[T ,] ?(.+))?$/iu;
/** Month names by their first letters, in the languages of the kit and their neighbours. */
const MONTHS = new Map(
  [
    'jan gen ene sty янв',
    'feb fev feve lut фев',
    'mar maerz mrz мар',
    'apr abr avr kwi апр',
    'may mai mag maj май мая',
    'jun giu juin cze июн',
    'jul lug juil lip июл',
    'aug ago aou sie авг',
    'sep set wrz сен',
    'oct okt ott out paz окт',
    'nov lis ноя',
    'dec dez dic gru дек',
  ].flatMap((names, month) => names.split(' ').map(name => [fold(name), month + 1] as const)),
);
const month = (name: string): number => MONTHS.get(fold(name).slice(0, 4)) ?? MONTHS.get(fold(name).slice(0, 3)) ?? 0;

const pad = (part: number): string => String(part).padStart(2, '0');
/** Two digits mean 1970–2069, as in POSIX. */
const fullYear = (text: string): number => (text.length > 2 ? +text : +text + (+text < 70 ? 2000 : 1900));

function dayOf(year: number, monthOfYear: number, day: number): CalendarDate | null {
  if (year < 1900 || year > 2199) return null;
  const written = `${year}-${pad(monthOfYear)}-${pad(day)}`;
  return isCalendarDate(written) ? written : null;
}

/** Milliseconds since midnight, and those that the zone is ahead of UTC (`null` where none is named). */
function timeOf(text: string): { time: number; ahead: number | null } | null {
  const [, hours, minutes, seconds = '0', fraction = '', half, zone] = TIME.exec(text) ?? [];
  if (hours === undefined || +minutes! > 59 || +seconds > 59) return null;
  if (half ? +hours < 1 || +hours > 12 : +hours > 23) return null;
  const hour = half ? (+hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : +hours;
  const time = ((hour * 60 + +minutes!) * 60 + +seconds) * 1000 + +fraction.padEnd(3, '0').slice(0, 3);
  if (!zone) return { time, ahead: null };
  const digits = zone.replace(/\D/g, '');
  const ahead = (+digits.slice(0, 2) * 60 + +digits.slice(2)) * 60_000;
  return { time, ahead: zone.startsWith('-') ? -ahead : ahead };
}

function withTime(day: CalendarDate | null, rest: string | undefined): WrittenDate | null {
  if (!day || rest === undefined) return day ? { day, time: null } : null;
  const time = timeOf(rest.trim());
  if (!time) return null;
  return time.ahead === null ? { day, time: time.time } : { instant: Date.parse(day) + time.time - time.ahead };
}

/** Digits only: `20240205`, days since 1900 as Excel counts them, seconds or milliseconds since 1970. */
function bare(text: string): WrittenDate | null {
  const value = Number(text);
  if (/^(?:19|20|21)\d{6}$/.test(text)) {
    const day = dayOf(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6));
    if (day) return { day, time: null };
  }
  if (value >= 20_000 && value < 110_000) {
    const whole = Math.floor(value);
    const time = Math.round((value - whole) * 86_400) * 1000;
    const day = addDays('1899-12-30', whole + Math.floor(time / DAY));
    return { day, time: text.includes('.') ? time % DAY : null };
  }
  if (text.includes('.') || value < 1e8 || value >= 7.3e12) return null;
  return { instant: value < 1e11 ? value * 1000 : value };
}

/** A date as written, in any known shape; `null` for what is none. */
export function readDate(raw: string, order: DateOrder): WrittenDate | null {
  if (raw.length > 80) return null;
  const text = raw.trim().replace(/\s+/g, ' ');
  if (/^\d{5,14}(?:\.\d{1,20})?$/.test(text)) return bare(text);
  const [, first, , second, third, rest] = NUMERIC.exec(text) ?? [];
  if (first !== undefined) {
    if (first.length > 2) {
      return first.length === 4 && third!.length <= 2 ? withTime(dayOf(+first, +second!, +third!), rest) : null;
    }
    if (third!.length === 3 || third!.length === 1) return null;
    const [day, monthOfYear] = order === 'dmy' ? [first, second!] : [second!, first];
    return withTime(dayOf(fullYear(third!), +monthOfYear, +day), rest);
  }
  const named = DAY_FIRST.exec(text);
  if (named) return withTime(dayOf(fullYear(named[3]!), month(named[2]!), +named[1]!), named[4]);
  const american = MONTH_FIRST.exec(text);
  return american && withTime(dayOf(fullYear(american[3]!), month(american[1]!), +american[2]!), american[4]);
}

/**
 * A written date as the records keep it. A time without a zone is the calendar's; on a day whose length is not 24 hours
 * (clocks change) it could be an hour off, so that day alone is kept.
 */
export function toWhen(date: WrittenDate, calendar: Calendar, dayOnly: boolean): Exclude<When, null> {
  if (date.instant !== undefined) return dayOnly ? new Date(date.instant).toISOString().slice(0, 10) : date.instant;
  if (date.time === null || dayOnly) return date.day;
  const start = calendar.startOf(date.day);
  return calendar.startOf(addDays(date.day, 1)) - start === DAY ? start + date.time : date.day;
}

/** Whether a cell of dates says that there is none; some systems write zeros. */
export const isNoDate = (text: string): boolean => isNothing(text) || text.startsWith('0000-00-00');

/** Collects the cells of one column, then says how its dates are written. */
export function createDateSniffer(): {
  add(text: string): void;
  /** What the cells prove. */
  evidence(): DateOrder | 'both' | null;
  /** `hint`: the order of the file's other columns, or of its system; `sure` settles what this column leaves open. */
  result(hint?: { readonly order: DateOrder; readonly sure: boolean }): DateFormat;
} {
  const proofs = { dmy: 0, mdy: 0 };
  let open = 0;
  let dotted = true;
  let timed = 0;
  let midnight = true;
  let example: string | undefined;
  return {
    add(text) {
      if (isNoDate(text)) return;
      const dmy = readDate(text, 'dmy');
      const mdy = readDate(text, 'mdy');
      const either = dmy ?? mdy;
      if (either && (either.instant !== undefined || either.time !== null)) {
        timed++;
        midnight &&= (either.instant ?? either.time!) % DAY === 0;
      }
      if (dmy && !mdy) proofs.dmy++;
      else if (mdy && !dmy) proofs.mdy++;
      else if (
        dmy &&
        mdy &&
        (dmy.instant !== mdy.instant || (dmy.instant === undefined && dmy.day !== (mdy as typeof dmy).day))
      ) {
        open++;
        example ??= text;
        dotted &&= /^\d+\./.test(text.trim());
      }
    },
    evidence() {
      if (proofs.dmy && proofs.mdy) return 'both';
      return proofs.dmy ? 'dmy' : proofs.mdy ? 'mdy' : null;
    },
    result(hint) {
      const contradicted = proofs.dmy > 0 && proofs.mdy > 0;
      const proven: DateOrder = proofs.dmy >= proofs.mdy ? 'dmy' : 'mdy';
      // with dots, the day comes first wherever dates are written so
      const settled = !contradicted && (!open || proofs[proven] > 0 || dotted || !!hint?.sure);
      const order = proofs[proven] ? proven : open && dotted ? 'dmy' : (hint?.order ?? 'dmy');
      return {
        order,
        ambiguous: !settled,
        candidates: settled ? [order] : [order, order === 'dmy' ? 'mdy' : 'dmy'],
        ...(example === undefined ? {} : { example }),
        dayOnly: timed > 0 && midnight,
      };
    },
  };
}
