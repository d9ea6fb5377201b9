import { addDays, type Calendar } from './calendar.js';
import { rottingFor } from './deals.js';
import { matches, type Match } from './match.js';
import { toMinor } from './money.js';
import type { CalendarDate, Deal, DealStatus, Instant, Pipeline, When } from './records.js';
import { fold, stageOf } from './stages.js';

/** Days from–to, both included; open where a bound is missing. */
export interface DayRange {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}
/** Amounts in one currency; deals in others are not found, as nothing says what they are worth in it. */
export interface ValueRange {
  readonly currency: string;
  /** Major units, both included. */
  readonly min?: number;
  readonly max?: number;
}

/** Which deals are wanted: all that is said must hold. Of a list, one; `''` stands for nobody or nothing. */
export interface DealFilter {
  /** Words that all occur in title, organisation, contacts, tags or notes; accents and case put aside. */
  readonly search?: string;
  readonly owner?: readonly string[];
  readonly source?: readonly string[];
  readonly product?: readonly string[];
  readonly campaign?: readonly string[];
  /** Ids; deals of a removed stage are found in the one that took them. */
  readonly stage?: readonly string[];
  readonly status?: readonly DealStatus[];
  readonly tags?: readonly string[];
  readonly value?: ValueRange;
  readonly created?: DayRange;
  readonly closes?: DayRange;
  readonly closed?: DayRange;
  /** Beyond its stage's days. */
  readonly isRotting?: boolean;
  /** Open, and nothing planned. */
  readonly hasNoStep?: boolean;
  /** Points of the lead it came from, both included. */
  readonly score?: { readonly min?: number; readonly max?: number };
  /** The team's own fields, by key. */
  readonly custom?: Readonly<Record<string, Match>>;
}

/** What a filter needs to know besides the deal. */
export interface FilterScene {
  readonly pipeline: Pipeline;
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The score of a deal's lead; `null` where there is none. */
  scoreOf?(deal: Deal): number | null;
}
/** Whether a deal is wanted. */
export type DealTest = (deal: Deal) => boolean;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Records never change, so what can be found in one is worked out once. */
const texts = new WeakMap<Deal, string>();

/** All of a deal that a search looks at, folded. */
export function searchText(deal: Deal): string {
  let text = texts.get(deal);
  if (text === undefined) {
    const people = deal.contacts.flatMap(({ name, email = '', phone = '' }) => [name, email, phone]);
    text = plain([deal.title, deal.organisation, ...people, ...deal.tags, deal.notes].join('\n'));
    texts.set(deal, text);
  }
  return text;
}

const NAMED = ['owner', 'source', 'product', 'campaign'] as const;

/** A range of days as moments, worked out once: a day that nobody knows lies in no range. */
function isWithin({ from, to }: DayRange, { calendar }: FilterScene): (when: When) => boolean {
  const start = from === undefined ? -Infinity : calendar.startOf(from);
  const end = to === undefined ? Infinity : calendar.startOf(addDays(to, 1));
  return when => {
    if (when === null) return false;
    if (typeof when === 'number') return when >= start && when < end;
    return (from === undefined || when >= from) && (to === undefined || when <= to);
  };
}

/** Names as compared; the same few occur again and again. */
function folding(): (name: string) => string {
  const known = new Map<string, string>();
  return name => {
    let folded = known.get(name);
    if (folded === undefined) known.set(name, (folded = fold(name)));
    return folded;
  };
}

function isWorth({ value, currency }: Deal, range: ValueRange): boolean {
  if (value === null || currency !== range.currency) return false;
  const minor = toMinor(value, currency);
  const [min, max] = [range.min, range.max].map(edge => (edge === undefined ? null : toMinor(edge, currency)));
  return minor !== null && (min == null || minor >= min) && (max == null || minor <= max);
}

/** A filter as a test, worked out once for any number of deals. */
export function testOfFilter(filter: DealFilter, scene: FilterScene): DealTest {
  const tests: DealTest[] = [];
  const { stage, status, tags, value, created, closes, closed, score, custom } = filter;
  if (status) tests.push(deal => status.includes(deal.status));
  for (const field of NAMED) {
    const names = filter[field] && new Set(filter[field].map(fold));
    const folded = folding();
    if (names) tests.push(deal => names.has(folded(deal[field])));
  }
  if (stage) tests.push(deal => stage.includes(stageOf(scene.pipeline, deal.stage)?.id ?? deal.stage));
  if (tags) {
    const wanted = new Set(tags.map(fold));
    tests.push(deal => (deal.tags.length ? deal.tags.some(tag => wanted.has(fold(tag))) : wanted.has('')));
  }
  if (value) tests.push(deal => isWorth(deal, value));
  const ranges = [
    [created, 'createdAt'],
    [closes, 'expectedClose'],
    [closed, 'closedAt'],
  ] as const;
  for (const [range, field] of ranges) {
    const holds = range && isWithin(range, scene);
    if (holds) tests.push(deal => holds(deal[field]));
  }
  if (filter.isRotting !== undefined)
    tests.push(deal => rottingFor(deal, scene.pipeline, scene.now, scene.calendar) > 0 === filter.isRotting);
  if (filter.hasNoStep !== undefined)
    tests.push(deal => (deal.status === 'open' && !deal.nextStep) === filter.hasNoStep);
  if (score)
    tests.push(deal => {
      const points = scene.scoreOf?.(deal) ?? null;
      return points !== null && points >= (score.min ?? -Infinity) && points <= (score.max ?? Infinity);
    });
  for (const [key, match] of Object.entries(custom ?? {}))
    tests.push(deal => matches(Object.hasOwn(deal.custom, key) ? deal.custom[key] : undefined, match));
  // the dearest last
  const words = plain(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length) tests.push(deal => words.every(word => searchText(deal).includes(word)));
  return deal => tests.every(test => test(deal));
}

/** Whether a filter asks anything at all. */
export const isFiltering = (filter: DealFilter): boolean =>
  Object.values(filter).some(
    wanted => wanted !== undefined && wanted !== '' && !(typeof wanted === 'object' && !Object.keys(wanted).length),
  );
