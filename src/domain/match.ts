import { isCalendarDate } from './calendar.js';
import { isKnown, wordOf } from './known.js';
import { fold } from './text.js';

/** What a value must be like; all that is said must hold. A list matches where any of its values does. */
export interface Match {
  /** One of these, accents and case put aside. */
  readonly oneOf?: readonly (string | number | boolean)[];
  /** A number or day from here… */
  readonly min?: number | string;
  /** …to here, both included. */
  readonly max?: number | string;
  /** A text that ends so: `@gmail.com`. */
  readonly endsWith?: readonly string[];
  /** `true`: something is known; `false`: nothing is. */
  readonly known?: boolean;
}

/** A number as a number or its digits, a day as it is written; what is neither has no place in a range. */
function placeOf(value: unknown): number | string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !value.trim()) return null;
  if (isCalendarDate(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Whether the value lies in the range; days compare with days only, numbers with numbers. */
function isWithin(value: unknown, min: Match['min'], max: Match['max']): boolean {
  const place = placeOf(value);
  if (place === null) return false;
  const holds = (bound: number | string | undefined, sign: 1 | -1): boolean => {
    if (bound === undefined) return true;
    const edge = placeOf(bound);
    if (edge === null || typeof edge !== typeof place) return false;
    return sign * (place < edge ? -1 : place > edge ? 1 : 0) >= 0;
  };
  return holds(min, 1) && holds(max, -1);
}

/** Whether a value is as asked. A match that asks nothing matches nothing. */
export function matches(value: unknown, match: Match): boolean {
  const { oneOf, min, max, endsWith, known } = match;
  if (known !== undefined && isKnown(value) !== known) return false;
  const isAsked = oneOf !== undefined || min !== undefined || max !== undefined || endsWith !== undefined;
  if (!isAsked) return known !== undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isKnown).some(each => {
    const text = wordOf(each).trim().toLowerCase();
    // signs only (`€`, `?`) fold to nothing: they are compared as they are
    const is = (one: unknown): boolean => {
      const wanted = wordOf(one).trim().toLowerCase();
      return (wanted !== '' && wanted === text) || (fold(text) !== '' && fold(wanted) === fold(text));
    };
    return (
      (oneOf === undefined || oneOf.some(is)) &&
      (endsWith === undefined || endsWith.some(end => end !== '' && text.endsWith(end.toLowerCase()))) &&
      ((min === undefined && max === undefined) || isWithin(each, min, max))
    );
  });
}
