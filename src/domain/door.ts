import * as v from 'valibot';
import { isCalendarDate, type Calendar } from './calendar.js';
import { isCurrency, roundMoney } from './money.js';
import { readFields, type Settled } from './read-fields.js';
import {
  SCHEMA_VERSION,
  type Deal,
  type DealInput,
  type DealRow,
  type Pipeline,
  type StoredFields,
  type When,
} from './records.js';
import { isInstant, isWhen } from './shape.js';
import { findStage, firstStage } from './find-stage.js';

/** Longest text taken for one field, in characters. */
export const LONGEST_TEXT = 4096;

/** What is wrong with a field that came from outside. */
export interface FieldProblem {
  readonly field: string;
  readonly code:
    'missing' | 'not-text' | 'too-long' | 'not-a-number' | 'not-a-date' | 'not-allowed' | 'rounded' | 'no-stage';
  readonly value: unknown;
}

/** @internal */
export const text = v.pipe(v.string('not-text'), v.maxLength(LONGEST_TEXT, 'too-long'));
/** @internal */
export const texts = v.array(text, 'not-text');
const probability = v.pipe(v.number('not-a-number'), v.minValue(0, 'not-allowed'), v.maxValue(1, 'not-allowed'));
/** @internal */
export const when = v.pipe(
  v.union([v.number(), v.string(), v.date(), v.null()], 'not-a-date'),
  v.transform(readWhen),
  v.check(value => value !== undefined, 'not-a-date'),
  v.transform(value => value as When),
);
const amount = v.pipe(
  v.union([v.number(), v.string(), v.null()], 'not-a-number'),
  v.transform(readAmount),
  v.check(value => value === null || Number.isFinite(value), 'not-a-number'),
);
/** @internal */
export const group = v.custom<Record<string, unknown>>(
  value => Object.prototype.toString.call(value) === '[object Object]',
  'not-allowed',
);

/** @internal */
export const instant = v.custom<number>(isInstant, 'not-a-date');
const optionalText = v.optional(text);

/** @internal Every field that may be given for a deal; what is not named here is kept as it is. */
export const GIVEN_FIELDS = {
  title: v.pipe(text, v.trim(), v.minLength(1, 'missing')),
  id: v.pipe(text, v.minLength(1, 'missing')),
  organisation: text,
  owner: text,
  value: amount,
  currency: v.pipe(
    text,
    v.toUpperCase(),
    v.check((code: string) => isCurrency(code), 'not-allowed'),
  ),
  stage: text,
  rank: text,
  status: v.picklist(['open', 'won', 'lost', 'abandoned'], 'not-allowed'),
  reason: text,
  probability,
  forecast: v.picklist(['pipeline', 'best', 'commit', 'omitted'], 'not-allowed'),
  source: text,
  campaign: text,
  product: text,
  tags: texts,
  notes: v.pipe(v.string('not-text'), v.maxLength(16 * LONGEST_TEXT, 'too-long')),
  createdAt: when,
  closedAt: when,
  expectedClose: when,
  lastTouchAt: when,
  wakeAt: when,
  renewalAt: when,
  updatedAt: instant,
  removedAt: instant,
  createdBy: text,
  updatedBy: text,
  importId: text,
  lead: text,
  contacts: v.array(
    v.looseObject({ name: text, email: optionalText, phone: optionalText, role: optionalText }, 'not-allowed'),
    'not-allowed',
  ),
  custom: group,
  answers: group,
  checklist: group,
  history: v.array(
    v.looseObject(
      { field: text, at: v.optional(when, null), by: v.optional(text, ''), op: v.optional(text, '') },
      'not-allowed',
    ),
    'not-allowed',
  ),
  nextStep: v.looseObject({ title: text, due: v.optional(when) }, 'not-allowed'),
  external: v.object({ system: text, id: text }, 'not-allowed'),
} as const;

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
/** @internal What most fields of most deals are already: to ask the schemas would take most of the time of reading. */
export const SETTLED: Settled = {
  title: value => isShort(value) && value !== '' && value.trim() === value,
  id: value => isShort(value) && value !== '',
  organisation: isShort,
  owner: isShort,
  value: value => value === null || Number.isFinite(value),
  currency: isCurrency,
  stage: isShort,
  source: isShort,
  closedAt: isWhen,
  createdAt: isWhen,
  expectedClose: isWhen,
};

/** A moment or day as people and programs write them; `undefined` where it is neither. */
function readWhen(value: number | string | Date | null): When | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return isInstant(value) ? value : undefined;
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  // a written moment needs its zone: without one it would mean another time in each browser
  const iso = typeof value !== 'string' || /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value);
  const at = iso ? new Date(value).getTime() : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** A number as decimal digits say it; JavaScript would also take blanks for 0 and `0x10` for 16. */
function readAmount(value: number | string | null): number | null {
  if (typeof value !== 'string') return value;
  const digits = value.trim();
  if (!digits) return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : NaN;
}

/** What the door needs to know to complete a deal. */
export interface Surroundings {
  readonly pipeline: Pipeline;
  readonly now: number;
  readonly by: string;
  newId(): string;
  /** In whose zone a moment given for a day is that day; UTC where absent. */
  readonly calendar?: Calendar;
}
/** A deal that may come in, and what was changed on the way; or why it may not. */
export type Read =
  | { readonly deal: Deal; readonly warnings: readonly FieldProblem[] }
  | { readonly deal: null; readonly problems: readonly FieldProblem[] };

const NOTHING = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);

/**
 * A deal that says nothing yet. Written out whole, so that engines keep every field in the object itself: of 10,000 deals
 * each saved word counts.
 */
const blank = (id: string, now: number, by: string): Record<string, unknown> => ({
  id,
  title: '',
  organisation: '',
  contacts: NONE,
  owner: '',
  value: null,
  currency: '',
  stage: '',
  rank: '',
  status: 'open',
  source: '',
  campaign: '',
  product: '',
  tags: NONE,
  notes: '',
  expectedClose: null,
  closedAt: null,
  lastTouchAt: null,
  answers: NOTHING,
  checklist: NOTHING,
  history: NONE,
  custom: NOTHING,
  createdAt: now,
  createdBy: by,
  updatedAt: now,
  updatedBy: by,
  seen: NOTHING as StoredFields['seen'],
  v: SCHEMA_VERSION,
});

/**
 * What was given of a deal, checked: what its place and the totals need, and whatever else was filled in. Much smaller than
 * the whole record.
 */
export class GivenDeal implements DealRow {
  id = '';
  stage = '';
  rank = '';
  status: Deal['status'] = 'open';
  value: number | null = null;
  currency = '';
}

/** What the door lets in, with warnings; or nothing, and why. */
export interface Checked {
  readonly given: GivenDeal | null;
  readonly problems: readonly FieldProblem[];
}

/** The whole record of what was given. */
export const wholeDeal = (given: GivenDeal, { now, by }: Pick<Surroundings, 'now' | 'by'>): Deal =>
  Object.assign(blank(given.id, now, by), given) as unknown as Deal;

/**
 * The one door for deals from outside: checks every field, completes what is missing, rounds money to what its currency
 * can express. The object given is neither changed nor kept, and of a foreign prototype nothing is read.
 */
export function readDeal(input: DealInput, surroundings: Surroundings): Read {
  const { given, problems } = checkDeal(input, surroundings);
  return given ? { deal: wholeDeal(given, surroundings), warnings: problems } : { deal: null, problems };
}

/** The same door, for those who make the whole record later. */
export function checkDeal(input: DealInput, { pipeline, newId, calendar }: Surroundings): Checked {
  const raw = input as unknown as Record<string, unknown>;
  if (typeof raw !== 'object' || raw === null)
    return { given: null, problems: [{ field: '', code: 'not-allowed', value: input }] };
  const { fields, problems } = readFields(GIVEN_FIELDS, raw, SETTLED);
  if (!Object.hasOwn(raw, 'title') || raw.title === undefined)
    problems.unshift({ field: 'title', code: 'missing', value: undefined });
  if (isInstant(fields.expectedClose)) {
    const day = calendar?.dayOf(fields.expectedClose) ?? new Date(fields.expectedClose).toISOString().slice(0, 10);
    if (isCalendarDate(day)) fields.expectedClose = day;
    else problems.push({ field: 'expectedClose', code: 'not-a-date', value: raw.expectedClose });
  }
  const stage = fields.stage === undefined ? firstStage(pipeline) : findStage(pipeline, fields.stage as string);
  if (!stage) problems.push({ field: 'stage', code: 'no-stage', value: raw.stage });
  if (problems.length) return { given: null, problems };

  const currency = (fields.currency as string | undefined) ?? pipeline.currency;
  const value = (fields.value as number | null | undefined) ?? null;
  const rounded = value === null ? null : roundMoney(value, currency);
  if (value !== null && rounded === null)
    return { given: null, problems: [{ field: 'value', code: 'not-allowed', value }] };
  const given: GivenDeal = Object.assign(new GivenDeal(), fields);
  given.id ||= newId();
  given.stage = stage!.id;
  given.currency = currency;
  given.value = rounded;
  // whoever stands in a won stage, or one after it, is won
  if (given.status === 'open' && stage!.phase !== 'open') given.status = 'won';
  return { given, problems: rounded === value ? NONE : [{ field: 'value', code: 'rounded', value }] };
}
