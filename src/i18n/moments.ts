import type { When } from '../domain/records.js';
import type { Format } from './format.js';

const HALF_A_YEAR = 183 * 86_400_000;

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function once<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  let format = made.get(key);
  if (!format) made.set(key, (format = make()));
  return format as T;
}

/** A day with its weekday, and its time where it is a moment: `Thu 26 Nov, 10:00`. */
export function moment({ language, calendar }: Format, when: When, now: number): string {
  if (when === null) return '–';
  const at = typeof when === 'number' ? when : calendar.startOf(when);
  const isNear = Math.abs(at - now) < HALF_A_YEAR;
  const isTimed = typeof when === 'number';
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  if (!isNear) options.year = 'numeric';
  if (isTimed) Object.assign(options, { hour: 'numeric', minute: '2-digit' });
  const { zone } = calendar;
  const key = `${language} ${zone} ${isNear} ${isTimed}`;
  return once(key, () => new Intl.DateTimeFormat(language, { ...options, timeZone: zone })).format(at);
}

/** Whole days, as short as the language has it: `4d`; under one day `< 1d`. */
export function days({ language }: Format, count: number): string {
  const options = { style: 'unit', unit: 'day', unitDisplay: 'narrow', maximumFractionDigits: 0 } as const;
  const unit = once(`${language} days`, () => new Intl.NumberFormat(language, options));
  return count < 1 ? `<\u00a0${unit.format(1)}` : unit.format(Math.floor(count));
}
