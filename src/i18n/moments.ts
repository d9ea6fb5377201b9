import type { When } from '../domain/records.js';
import { HALF_A_YEAR, type Format } from './format.js';

/** A day with its weekday, and its time where it is a moment: `Thu 26 Nov, 10:00`. */
export function moment({ calendar, date }: Format, when: When, now: number): string {
  if (when === null) return '–';
  const at = typeof when === 'number' ? when : calendar.startOf(when);
  const isNear = Math.abs(at - now) < HALF_A_YEAR;
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  if (!isNear) options.year = 'numeric';
  if (typeof when === 'number') Object.assign(options, { hour: 'numeric', minute: '2-digit' });
  return date(`moment ${isNear} ${typeof when}`, options).format(at);
}

/** Whole days, as short as the language has it: `4d`; under one day `< 1d`. */
export function days({ number }: Format, count: number): string {
  const unit = number('days', { style: 'unit', unit: 'day', unitDisplay: 'narrow', maximumFractionDigits: 0 });
  return count < 1 ? `<\u00a0${unit.format(1)}` : unit.format(Math.floor(count));
}
