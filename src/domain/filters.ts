import { addDays, isCalendarDate } from './calendar.js';
import { kindOf, textsOf, valueOf, type FieldName, type FieldValue, type Vantage } from './deal-fields.js';
import type { CalendarDate, Deal } from './records.js';
import { foldName } from './text.js';

/** An end of a range: a number or amount; of a day, the day itself or whole days from today (−7 = a week ago). */
export type Bound = number | CalendarDate;

/** Holds for deals that say one of these, accents and case aside; an empty text stands for “nothing said”. */
export interface AnyOf {
  readonly field: FieldName;
  readonly any: readonly string[];
  /** Holds for all the others. */
  readonly not?: true;
}
/** Holds between two ends, both included. Amounts are in each deal's own currency: nothing is converted unasked. */
export interface Between {
  readonly field: FieldName;
  readonly from?: Bound;
  readonly to?: Bound;
  readonly not?: true;
}
/** Holds where the answer is yes: rotting, overdue, planned, or a yes-or-no field of the team's own. */
export interface Is {
  readonly field: FieldName;
  readonly is: boolean;
}
/** One condition: plain data, kept in saved views and addresses. */
export type Filter = AnyOf | Between | Is;

export const isAnyOf = (filter: Filter): filter is AnyOf => 'any' in filter;
export const isYesNo = (filter: Filter): filter is Is => 'is' in filter;

/** Whether a deal passes. */
export type Test = (deal: Deal) => boolean;

/** A filter made ready for many deals: what does not depend on the deal is worked out once. */
export function testOf(filter: Filter, vantage: Vantage): Test {
  const { field } = filter;
  if (isYesNo(filter)) return deal => isYes(valueOf(deal, field, vantage)) === filter.is;
  const holds = isAnyOf(filter) ? anyOf(filter, vantage) : between(filter, vantage);
  return filter.not ? deal => !holds(deal) : holds;
}

/** Whether a deal passes one filter. */
export const passes = (deal: Deal, filter: Filter, vantage: Vantage): boolean => testOf(filter, vantage)(deal);

/** Whether a deal passes all of them. */
export function testAll(filters: readonly Filter[], vantage: Vantage): Test {
  const tests = filters.map(filter => testOf(filter, vantage));
  return deal => tests.every(test => test(deal));
}

const isYes = (value: FieldValue): boolean => value === true || (typeof value === 'number' && value !== 0);

/** Ids are compared as they are, names as people write them. */
const EXACT = new Set<FieldName>(['stage', 'status', 'currency', 'forecast', 'temperature']);
/** Whether the texts of a field are ids, which nobody makes up by writing. */
export const isExact = (field: FieldName): boolean => EXACT.has(field);

function anyOf({ field, any }: AnyOf, vantage: Vantage): Test {
  const folds = new Map<string, string>();
  const key = (text: string): string => {
    if (EXACT.has(field)) return text;
    let folded = folds.get(text);
    if (folded === undefined) folds.set(text, (folded = foldName(text)));
    return folded;
  };
  const wanted = new Set(any.map(key));
  const nothing = wanted.has('');
  return deal => {
    const texts = textsOf(valueOf(deal, field, vantage));
    return texts.length ? texts.some(text => wanted.has(key(text))) : nothing;
  };
}

function between(filter: Between, vantage: Vantage): Test {
  const { field, from, to } = filter;
  if (kindOf(field, vantage.pipeline) === 'day') return betweenDays(filter, vantage);
  const [low, high] = [from, to].map(bound => (typeof bound === 'number' ? bound : undefined));
  return deal => {
    const value = valueOf(deal, field, vantage);
    if (typeof value !== 'number') return false;
    return (low === undefined || value >= low) && (high === undefined || value <= high);
  };
}

/** Days that a range may reach from today, so that it ends in years of four digits. */
const FURTHEST = 365_000;
const LAST_DAY = '9999-12-31';

/** The ends as days and as moments: asking the calendar for the day of each deal would take far longer. */
function betweenDays({ field, from, to }: Between, vantage: Vantage): Test {
  const { calendar, now } = vantage;
  const today = calendar.dayOf(now);
  const dayAt = (bound: Bound | undefined): CalendarDate | undefined =>
    typeof bound === 'number'
      ? addDays(today, Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(bound))))
      : bound !== undefined && isCalendarDate(bound)
        ? bound
        : undefined;
  const [first, last] = [dayAt(from), dayAt(to)];
  const start = first === undefined ? -Infinity : calendar.startOf(first);
  const end = last === undefined || last === LAST_DAY ? Infinity : calendar.startOf(addDays(last, 1));
  return deal => {
    const value = valueOf(deal, field, vantage);
    if (typeof value === 'number') return value >= start && value < end;
    if (typeof value !== 'string') return false;
    return (first === undefined || value >= first) && (last === undefined || value <= last);
  };
}
