import type { When } from '../domain/records.js';
import { HALF_A_YEAR, type Format } from './format.js';

/** A day by its name, and its time where it is a moment: `Thu 26 Nov, 10:00`. */
export function formatMoment({ calendar, date }: Format, when: When, now: number): string {
  if (when === null) return '–';
  const at = typeof when === 'number' ? when : calendar.startOf(when);
  const near = Math.abs(at - now) < HALF_A_YEAR;
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  if (!near) options.year = 'numeric';
  if (typeof when === 'number') Object.assign(options, { hour: 'numeric', minute: '2-digit' });
  return date(options).format(at);
}

/** Whole days, as short as the language has it: `4 d`; under one day `< 1 d`. */
export function formatDays({ number }: Format, count: number): string {
  const unit = number({ style: 'unit', unit: 'day', unitDisplay: 'narrow', maximumFractionDigits: 0 });
  return count < 1 ? `<\u00a0${unit.format(1)}` : unit.format(Math.floor(count));
}
