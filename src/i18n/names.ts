/** Names that a language has for what is written in codes. */
export interface Names {
  /** ISO 4217. */
  currency(code: string): string;
  /** BCP 47. */
  language(tag: string): string;
  /** 1–12. */
  month(month: number, width?: 'long' | 'short'): string;
  /** ISO: Monday = 1. */
  weekday(day: number): string;
}

const cache = new Map<string, Names>();
/** A Monday: the days of the week are counted from it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** The names of a language, made once. */
export function namesOf(language: string): Names {
  let names = cache.get(language);
  if (!names) cache.set(language, (names = makeNames(language)));
  return names;
}

function makeNames(language: string): Names {
  const named = (type: 'currency' | 'language'): Intl.DisplayNames => new Intl.DisplayNames(language, { type });
  const dated = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const [currencies, languages] = [named('currency'), named('language')];
  const months = { long: dated({ month: 'long' }), short: dated({ month: 'short' }) };
  const weekdays = dated({ weekday: 'long' });
  const safe = (names: Intl.DisplayNames, code: string): string => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code; // not shaped as a code at all
    }
  };
  return {
    currency: code => safe(currencies, code),
    language: tag => safe(languages, tag),
    month: (month, width = 'long') => months[width].format(Date.UTC(2024, month - 1, 15)),
    weekday: day => weekdays.format(MONDAY + (day - 1) * DAY),
  };
}
