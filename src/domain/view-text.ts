import { isCalendarDate } from './calendar.js';
import { isFieldName, type FieldName } from './deal-fields.js';
import { isAnyOf, isYesNo, type Bound, type Filter } from './filters.js';
import type { Sort } from './sorting.js';
import { LAYOUTS, PERIODS, type ViewState } from './view-state.js';
import { list, read, readList, readWord, Unreadable, write, type Unreadability } from './view-words.js';

/** What is wrong with a part of a written view. */
export interface ViewProblem {
  readonly part: string;
  readonly code: Unreadability;
}
/** A view, as far as it could be read; what could not is kept in it as `unread`. */
export interface ReadView {
  readonly view: ViewState;
  readonly problems: readonly ViewProblem[];
}

function readField(name: string): FieldName {
  if (!isFieldName(name)) throw new Unreadable('unknown');
  return name;
}

/** The parts that a view has once: how each is written and read. */
const PARTS: Readonly<Record<string, { write(view: ViewState): string | undefined; read(text: string): ViewState }>> = {
  as: {
    write: ({ layout }) => layout,
    read: text => ({ layout: readWord(text, LAYOUTS) }),
  },
  q: { write: ({ search }) => (search ? write(search) : undefined), read: text => ({ search: read(text) }) },
  mine: { write: ({ mine }) => (mine ? '1' : undefined), read: text => ({ mine: readWord(text, ['1']) === '1' }) },
  closed: {
    write: ({ closed }) => (closed ? '1' : undefined),
    read: text => ({ closed: readWord(text, ['1']) === '1' }),
  },
  lanes: { write: ({ lanes }) => lanes && write(lanes), read: text => ({ lanes: readField(read(text)) }) },
  cols: {
    write: ({ columns }) => columns && list(columns),
    read: text => ({ columns: readList(text).map(readField) }),
  },
  by: {
    write: ({ period }) => period,
    read: text => ({ period: readWord(text, PERIODS) }),
  },
  deal: { write: ({ deal }) => deal && write(deal), read: text => ({ deal: read(text) }) },
  on: {
    write: ({ asOf }) => asOf,
    read: text => {
      if (!isCalendarDate(text)) throw new Unreadable('not-a-date');
      return { asOf: text };
    },
  },
};

const writeBound = (bound: Bound | undefined): string => (bound === undefined ? '' : write(String(bound)));
function readBound(text: string): Bound | undefined {
  if (text === '') return undefined;
  const said = read(text);
  const number = Number(said);
  if (said.trim() !== '' && Number.isFinite(number)) return number;
  if (!isCalendarDate(said)) throw new Unreadable('not-a-bound');
  return said;
}

/** `owner:Ana,Ben`, `-tags:vip`, `value(1000,5000)`, `rotting!`, `-planned!`. */
function writeFilter(filter: Filter): string {
  const field = write(filter.field);
  if (isYesNo(filter)) return `${filter.is ? '' : '-'}${field}!`;
  const not = filter.not ? '-' : '';
  return isAnyOf(filter)
    ? `${not}${field}:${list(filter.any)}`
    : `${not}${field}(${writeBound(filter.from)},${writeBound(filter.to)})`;
}

const FILTER = /^(-?)([\w.~-]+?)(?:(!)|:([^:()!*]*)|\(([^,()]*),([^,()]*)\))$/;
function readFilter(part: string): Filter {
  const [, minus, name, yes, any, from, to] = FILTER.exec(part) ?? [];
  if (name === undefined) throw new Unreadable('unknown');
  const field = readField(read(name));
  if (yes) return { field, is: !minus };
  const not = minus ? ({ not: true } as const) : {};
  if (any !== undefined) return { field, any: readList(any), ...not };
  const [low, high] = [readBound(from!), readBound(to!)];
  return { field, ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }), ...not };
}

const SORT = /^sort:([^,]*),([^,]*)(,desc)?$/;

/** The view as a short text that can stand in an address as it is. */
export function writeView(view: ViewState): string {
  const once = Object.entries(PARTS).flatMap(([key, part]) => {
    const text = part.write(view);
    return text === undefined ? [] : [`${key}:${text}`];
  });
  const sorts = Object.entries(view.sort ?? {}).map(
    ([column, { by, descending }]) => `sort:${write(column)},${write(by)}${descending ? ',desc' : ''}`,
  );
  return [...once, ...(view.filters ?? []).map(writeFilter), ...sorts, ...(view.unread ?? [])].join('*');
}

/** Reads what `writeView` wrote. Never throws: what makes no sense is told of and kept. */
export function readView(text: string): ReadView {
  let view: ViewState = {};
  const filters: Filter[] = [];
  const sort: Record<string, Sort> = {};
  const unread: string[] = [];
  const problems: ViewProblem[] = [];
  for (const part of text.split('*')) {
    if (!part) continue;
    const [, key = '', value = ''] = /^(\w+):(.*)$/su.exec(part) ?? [];
    try {
      const [, column, by, descending] = SORT.exec(part) ?? [];
      if (column !== undefined) {
        const name = read(column);
        if (Object.hasOwn(sort, name)) throw new Unreadable('repeated');
        const order = { by: readField(read(by!)), ...(descending ? { descending: true } : {}) };
        Object.defineProperty(sort, name, { value: order, enumerable: true, configurable: true, writable: true });
      } else if (Object.hasOwn(PARTS, key)) {
        const said = PARTS[key]!.read(value);
        if (Object.keys(said).some(each => Object.hasOwn(view, each))) throw new Unreadable('repeated');
        view = { ...view, ...said };
      } else filters.push(readFilter(part));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unread.push(part);
      problems.push({ part, code: error.code });
    }
  }
  return {
    view: {
      ...view,
      ...(filters.length ? { filters } : {}),
      ...(Object.keys(sort).length ? { sort } : {}),
      ...(unread.length ? { unread } : {}),
    },
    problems,
  };
}
