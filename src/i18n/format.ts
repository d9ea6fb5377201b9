import type { Calendar } from '../domain/calendar.js';
import { minorDigits, toDecimal } from '../domain/minor-units.js';
import type { Sums } from '../domain/money.js';
import type { When } from '../domain/records.js';
import { calendarOf } from './calendar.js';

/** Numbers, money and days in one language and time zone. Making an Intl formatter is dear: each is made once. */
export interface Format {
  readonly language: string;
  readonly calendar: Calendar;
  count(value: number): string;
  /** 0–1 as a percentage. */
  percent(value: number): string;
  /** Exact minor units; cents are shown where there are any. */
  money(minor: bigint | number, currency: string): string;
  /** To whole units, cents only where it is less than a hundred. */
  wholeMoney(minor: bigint | number, currency: string): string;
  /** Rounded to two or three digits, for where there is little room. */
  shortMoney(minor: bigint | number, currency: string): string;
  /** Totals of several currencies side by side, the largest number of deals first. */
  totals(sums: Sums, of?: 'minor' | 'weighted'): string[];
  /** A day, with the year where it is more than half a year away. */
  day(when: When, now: number): string;
  /** A day of the coming week by its name, else as `day`. */
  soon(when: When, now: number): string;
  list(items: readonly string[]): string;
  /** Intl's own, kept by its options: for formats that only some elements need. A loop asks before it begins. */
  number(options: Intl.NumberFormatOptions): Intl.NumberFormat;
  date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  plural(count: number): Intl.LDMLPluralRule;
}

/** Days nearer than this need no year. */
export const HALF_A_YEAR = 183 * 86_400_000;

const cache = new Map<string, Format>();

/** The formats of a language and zone; an unknown language falls back to the browser's, an unknown zone to UTC. */
export function formatOf(language: string, zone: string): Format {
  const key = `${language} ${zone}`;
  let format = cache.get(key);
  if (!format) cache.set(key, (format = makeFormat(known(language), calendarOf(zone))));
  return format;
}

function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function makeFormat(language: string, calendar: Calendar): Format {
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  const number = (key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    once(key, () => new Intl.NumberFormat(language, options));
  const date = (key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    once(key, () => new Intl.DateTimeFormat(language, { ...options, timeZone: calendar.zone }));
  const format: Format = {
    language,
    calendar,
    number: options => number(JSON.stringify(options), options),
    // a number's options may be a day's as well
    date: options => date('d' + JSON.stringify(options), options),
    count: value => number('count', {}).format(value),
    percent: value => number('percent', { style: 'percent', maximumFractionDigits: 1 }).format(value),
    money: (minor, currency) =>
      number(currency, {
        style: 'currency',
        currency,
        minimumFractionDigits: minorDigits(currency),
        maximumFractionDigits: minorDigits(currency),
        trailingZeroDisplay: 'stripIfInteger',
      } as Intl.NumberFormatOptions).format(toDecimal(minor, currency) as Intl.StringNumericLiteral),
    wholeMoney: (minor, currency) =>
      Math.abs(Number(toDecimal(minor, currency))) < 100
        ? format.money(minor, currency)
        : number(`whole ${currency}`, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
            toDecimal(minor, currency) as Intl.StringNumericLiteral,
          ),
    shortMoney: (minor, currency) =>
      number(`short ${currency}`, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 3,
      }).format(toDecimal(minor, currency) as Intl.StringNumericLiteral),
    totals: (sums, of = 'minor') =>
      [...sums]
        .sort(([a, { count: many }], [b, { count: more }]) => more - many || (a < b ? -1 : 1))
        .map(([currency, sum]) => format.money(sum[of], currency)),
    day(when, now) {
      if (when === null) return '–';
      const at = typeof when === 'number' ? when : calendar.startOf(when);
      const near = Math.abs(at - now) < HALF_A_YEAR;
      return near
        ? date('day', { day: 'numeric', month: 'short' }).format(at)
        : date('date', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
    },
    soon(when, now) {
      if (when === null) return '–';
      const at = typeof when === 'number' ? when : calendar.startOf(when);
      const week = 7 * 86_400_000;
      return at >= now - week / 7 && at - now < week - week / 7
        ? date('weekday', { weekday: 'short' }).format(at)
        : format.day(when, now);
    },
    list: items => once('list', () => new Intl.ListFormat(language)).format(items),
    plural: count => once('plural', () => new Intl.PluralRules(language)).select(count),
  };
  return format;
}
