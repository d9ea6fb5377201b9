import { isCalendarDate } from './calendar.js';
import { isFieldName, type FieldName } from './deal-fields.js';
import type { Filter } from './filters.js';
import type { CalendarDate } from './records.js';
import { isGroup, isText } from './shape.js';
import type { Sort } from './sorting.js';
import { LAYOUTS, PERIODS, type Among, type ViewState } from './view-state.js';
import type { ReadView, ViewProblem } from './view-text.js';
import { readWord, Unreadable } from './view-words.js';

/** What is sound of a part: throws where nothing of it is, and tells what was `left` out of it. */
type Sound<T> = (said: unknown, part: string, left: ViewProblem[]) => T;

const text: Sound<string> = said => {
  if (!isText(said)) throw new Unreadable('not-text');
  return said;
};
const mark: Sound<boolean> = said => readWord(said, [true, false]);
const field: Sound<FieldName> = said => {
  if (!isText(said) || !isFieldName(said)) throw new Unreadable('unknown');
  return said;
};
const day: Sound<CalendarDate> = said => {
  if (!isCalendarDate(said)) throw new Unreadable('not-a-date');
  return said;
};
function group(said: unknown): object {
  if (!isGroup(said)) throw new Unreadable('not-a-group');
  return said;
}

/** A part as a list of one; of none where it is left out. */
function taken<T>(sound: Sound<T>, said: unknown, part: string, left: ViewProblem[]): T[] {
  try {
    return [sound(said, part, left)];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    left.push({ part, code: error.code });
    return [];
  }
}
const listOf =
  <T>(sound: Sound<T>): Sound<readonly T[]> =>
  (said, part, left) => {
    if (!Array.isArray(said)) throw new Unreadable('not-a-list');
    return said.flatMap((each, at) => taken(sound, each, `${part}.${at}`, left));
  };

/** All or nothing: half a condition would find other deals. */
function whole<T>(sound: Sound<readonly T[]>, said: unknown, part: string): void {
  const left: ViewProblem[] = [];
  sound(said, part, left);
  if (left[0]) throw new Unreadable(left[0].code);
}

const filter: Sound<Filter> = (said, part) => {
  const { field: name, is, any, from, to, not = false } = group(said) as Record<string, unknown>;
  field(name, part, []);
  mark(not, part, []);
  if ('is' in (said as object)) mark(is, part, []);
  else if ('any' in (said as object)) whole(listOf(text), any, part);
  else
    for (const bound of [from, to])
      if (bound !== undefined && !Number.isFinite(bound) && !isCalendarDate(bound)) throw new Unreadable('not-a-bound');
  return said as Filter;
};

const order: Sound<Sort> = (said, part) => {
  const { by, descending = false } = group(said) as Record<string, unknown>;
  field(by, part, []);
  mark(descending, part, []);
  return said as Sort;
};
const orders: Sound<Readonly<Record<string, Sort>>> = (said, part, left) =>
  Object.fromEntries(
    Object.entries(group(said)).flatMap(([column, each]) =>
      taken(order, each, `${part}.${column}`, left).map(sort => [column, sort]),
    ),
  );

type Parts<Name extends keyof ViewState> = { readonly [Each in Name]-?: Sound<NonNullable<ViewState[Each]>> };

/** What a view can be apart from a choice: no choice is made of another. */
const BEFORE: Parts<Exclude<keyof ViewState, 'among'>> = {
  layout: said => readWord(said, LAYOUTS),
  search: text,
  filters: listOf(filter),
  mine: mark,
  closed: mark,
  sort: orders,
  lanes: field,
  columns: listOf(field),
  period: said => readWord(said, PERIODS),
  asOf: day,
  deal: text,
  unread: listOf(text),
};

/** What is sound of the parts of a view: the very same where all of them are. A part that is `null` is not said. */
function soundParts(
  parts: object,
  sounds: Partial<Parts<keyof ViewState>>,
  path: string,
  left: ViewProblem[],
): ViewState {
  const problems = left.length;
  const said = Object.entries(parts).filter(([, each]) => each !== undefined && each !== null);
  const sound = said.flatMap(([name, each]) => {
    const part = path + name;
    if (Object.hasOwn(sounds, name))
      return taken<unknown>(sounds[name as keyof ViewState]!, each, part, left).map(one => [name, one]);
    left.push({ part, code: 'unknown' });
    return [];
  });
  const isWhole = left.length === problems && said.length === Object.keys(parts).length;
  return isWhole ? parts : Object.fromEntries(sound);
}

const among: Sound<Among> = (said, part, left) => {
  const { label, deals, before } = group(said) as Record<string, unknown>;
  text(label, part, left);
  // a choice can be of very many deals, and mostly all of them are sound
  const isSound = Array.isArray(deals) && deals.every(isText);
  const ids = isSound ? deals : listOf(text)(deals, `${part}.deals`, left);
  const [parts] = before == null ? [] : taken(group, before, `${part}.before`, left);
  const earlier = parts && soundParts(parts, BEFORE, `${part}.before.`, left);
  if (ids === deals && earlier === before) return said as Among;
  return { label: label as string, deals: ids, ...(earlier ? { before: earlier } : {}) };
};
const PARTS: Parts<keyof ViewState> = { ...BEFORE, among };

/**
 * What is sound of a view that a script has made of whatever it had: the very same where all of it is. Never throws; what
 * is left out is told of by its path. A part that is `null` is not said.
 */
export function soundView(view: unknown): ReadView {
  const problems: ViewProblem[] = [];
  const [parts = {}] = taken(group, view ?? {}, 'view', problems);
  return { view: soundParts(parts, PARTS, '', problems), problems };
}
