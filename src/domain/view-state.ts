import { isCalendarDate } from './calendar.js';
import type { DealFilter } from './filters.js';
import { isCurrency } from './money.js';
import { plainCopy } from './plain.js';
import type { SavedView } from './settings.js';

/** What a person looks at: which deals, in which order, how. Plain data, to be saved, shared and put into an address. */
export interface ViewState {
  readonly layout?: 'board' | 'table' | 'forecast';
  readonly filter?: DealFilter;
  readonly sort?: { readonly by: string; readonly descending?: boolean };
  /** The field whose values make lanes. */
  readonly lanes?: string;
  /** Columns of a table, in order. */
  readonly columns?: readonly string[];
}

type Check = (value: unknown) => boolean;
const isText: Check = value => typeof value === 'string';
const isTexts: Check = value => Array.isArray(value) && value.every(isText);
const isFlag: Check = value => typeof value === 'boolean';
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMaybeNumber: Check = value => value === undefined || (typeof value === 'number' && Number.isFinite(value));
const isMaybeDay: Check = value => value === undefined || isCalendarDate(value);
const isDays: Check = value => isGroup(value) && isMaybeDay(value.from) && isMaybeDay(value.to);
const isRange: Check = value => isGroup(value) && isMaybeNumber(value.min) && isMaybeNumber(value.max);
const isStatus: Check = value => ['open', 'won', 'lost', 'abandoned'].includes(value as string);

const FILTER: Readonly<Record<keyof DealFilter, Check>> = {
  search: isText,
  ...{ owner: isTexts, source: isTexts, product: isTexts, campaign: isTexts, stage: isTexts, tags: isTexts },
  status: value => Array.isArray(value) && value.every(isStatus),
  value: value => isRange(value) && isCurrency((value as { currency: unknown }).currency),
  ...{ created: isDays, closes: isDays, closed: isDays },
  ...{ isRotting: isFlag, hasNoStep: isFlag },
  score: isRange,
  custom: value => isGroup(value) && Object.values(value).every(isGroup),
};

const kept = (value: unknown, checks: Readonly<Record<string, Check>>): Record<string, unknown> | undefined => {
  if (!isGroup(value)) return undefined;
  const entries = Object.entries(checks).filter(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
  return entries.length ? Object.fromEntries(entries.map(([key]) => [key, value[key]])) : undefined;
};

/** A state as somebody stored or wrote it; what cannot be used is left out. */
export function readViewState(given: unknown): ViewState {
  const plain = plainCopy(given);
  if (!isGroup(plain)) return {};
  const state = kept(plain, {
    layout: value => ['board', 'table', 'forecast'].includes(value as string),
    sort: value => isGroup(value) && isText(value.by) && (value.descending === undefined || isFlag(value.descending)),
    lanes: isText,
    columns: isTexts,
  });
  const filter = kept(plain.filter, FILTER);
  return { ...state, ...(filter ? { filter } : {}) };
}

/** A state as text, for an address. */
export const writeView = (state: ViewState): string => JSON.stringify(readViewState(state));
/** A state from an address, whoever wrote it. */
export function readView(text: string): ViewState {
  try {
    return readViewState(JSON.parse(text));
  } catch {
    return {};
  }
}

/** A view as it is saved: everybody's, or one person's. */
export const savedView = (name: string, state: ViewState, by?: string): Omit<SavedView, 'rank'> => ({
  name,
  ...(by === undefined ? {} : { by }),
  state: readViewState(state) as SavedView['state'],
});
