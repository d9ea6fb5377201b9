import * as v from 'valibot';
import { isCalendarDate } from './calendar.js';
import { LONGEST_TEXT } from './door.js';
import { isCurrency, toMinor } from './minor-units.js';
import { readQualification } from './read-qualification.js';
import { GUIDE_STEPS, IDEAL_CUSTOMER_FIELDS, type SettingGroup } from './settings.js';

/** What is wrong with a setting. */
export type SettingProblem =
  | 'missing'
  | 'not-text'
  | 'too-long'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-currency'
  | 'not-a-link'
  | 'not-allowed'
  /** Another entry has that name. */
  | 'taken';

const problem = <C extends SettingProblem>(code: C): C => code;
const text = v.pipe(v.string(problem('not-text')), v.maxLength(LONGEST_TEXT, problem('too-long')));
const name = v.pipe(text, v.trim(), v.minLength(1, problem('missing')));
const number = v.pipe(v.number(problem('not-a-number')), v.finite(problem('not-a-number')));
const between = (low: number, high: number) =>
  v.pipe(number, v.minValue(low, problem('not-allowed')), v.maxValue(high, problem('not-allowed')));
const whole = (low: number, high: number) => v.pipe(between(low, high), v.integer(problem('not-allowed')));
const currency = v.custom<string>(isCurrency, problem('not-a-currency'));
const day = v.custom<string>(isCalendarDate, problem('not-a-date'));
const month = v.pipe(text, v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, problem('not-a-date')));
const period = v.pipe(
  text,
  v.regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|W(0[1-9]|[1-4]\d|5[0-3])))?$/, problem('not-a-date')),
);
/** More than an amount can say exactly would be stored as another amount. */
const money = v.pipe(
  number,
  v.check(value => toMinor(value, 'CLF') !== null, problem('not-allowed')),
);
export const texts = v.array(name, problem('not-text'));
const rank = v.optional(text);
/** Only what a browser may follow from a page: DESIGN “What must never happen”. */
const link = v.pipe(text, v.trim(), v.regex(/^(https?:\/\/|mailto:|tel:)\S+$/i, problem('not-a-link')));

const entry = <E extends v.ObjectEntries>(fields: E) =>
  v.looseObject({ ...fields, rank }, issue => problem(issue.received === 'undefined' ? 'missing' : 'not-allowed'));
const optional = v.optional;
const listOf = <S extends v.GenericSchema>(each: S) => v.array(each, problem('not-allowed'));

/** How an entry of each group is written; the values of a plain group by their name. */
export const GROUP: Readonly<Record<SettingGroup, v.GenericSchema | Readonly<Record<string, v.GenericSchema>>>> = {
  rates: entry({
    from: currency,
    to: currency,
    day,
    rate: v.pipe(number, v.gtValue(0, problem('not-allowed'))),
  }),
  sources: entry({ name }),
  campaigns: entry({ name, source: optional(text), start: optional(day), end: optional(day) }),
  spend: entry({ source: optional(text), campaign: optional(text), month, value: money, currency }),
  products: entry({ name, value: optional(money), currency: optional(currency) }),
  customFields: entry({
    label: name,
    type: v.picklist(['text', 'number', 'money', 'date', 'choice', 'yes-no'], problem('not-allowed')),
    options: optional(texts),
  }),
  healthLimits: {
    silentDays: whole(1, 3650),
    stuckDays: whole(1, 3650),
    touches: whole(1, 100),
    responseMinutes: whole(1, 525_600),
    renewalDays: whole(1, 3650),
  },
  targets: {
    winRate: between(0, 1),
    closeRatio: between(0, 1),
    averageDeal: money,
    salesCycle: between(0, 36_500),
    velocity: money,
    newDeals: whole(0, 1e9),
    newLeads: whole(0, 1e9),
  },
  quotas: entry({ seller: text, period, value: money, currency }),
  views: entry({ name, by: optional(text), state: v.record(v.string(), v.unknown(), problem('not-allowed')) }),
  metrics: entry({ tiles: texts, panels: texts }),
  idealCustomer: Object.fromEntries(IDEAL_CUSTOMER_FIELDS.map(field => [field, text])),
  guide: Object.fromEntries(GUIDE_STEPS.map(step => [step, number])),
};

/** Settings that stand alone. */
export const ALONE: Readonly<Record<string, v.GenericSchema>> = {
  title: text,
  currency,
  zone: name,
  locale: optional(text),
  workingDays: optional(v.array(whole(1, 7), problem('not-allowed'))),
  fiscalYearStart: optional(whole(1, 12)),
  owners: texts,
  reasonRequired: optional(v.boolean(problem('not-allowed'))),
  emailTemplates: optional(
    v.pipe(
      listOf(v.looseObject({ name, subject: text, body: text }, problem('not-allowed'))),
      v.check(list => hasOwnNames(list), problem('taken')),
    ),
  ),
  revisedAt: optional(number),
  reviseOn: optional(day),
};

/** A template is chosen by its name. */
const hasOwnNames = (list: readonly { readonly name: string }[]): boolean =>
  new Set(list.map(each => each.name)).size === list.length;

/** What a person may say of a stage. */
export const STAGE: Readonly<Record<string, v.GenericSchema>> = {
  name,
  probability: between(0, 1),
  phase: v.picklist(['open', 'won', 'retention'], problem('not-allowed')),
  rottingDays: whole(1, 3650),
  limit: whole(1, 1e6),
  limitHard: v.boolean(problem('not-allowed')),
  guidance: text,
  required: texts,
  next: texts,
  checklist: texts,
  library: v.array(v.object({ label: name, url: link }), problem('not-allowed')),
};

const points = whole(-1000, 1000);
const cap = optional(whole(0, 1000));
const touch = v.picklist(['call', 'email', 'meeting', 'task'], problem('not-allowed'));
const wait = whole(0, 3650);

/** Fields by name; a list, which the library takes for such a thing, is none. */
const fieldsOf = <E extends v.ObjectEntries>(entries: E) => {
  const isGroup = v.check<unknown, SettingProblem>(value => !Array.isArray(value), problem('not-allowed'));
  const group = v.pipe(v.unknown(), isGroup, v.looseObject(entries, problem('not-allowed')));
  return Object.assign(group, { entries });
};
const anything = fieldsOf({});

/** How leads are qualified, scored, given to sellers and followed up; each part may change alone. */
export const LEADS: Readonly<Record<string, v.GenericSchema>> = {
  qualification: v.pipe(
    v.looseObject({ questions: v.unknown() }, problem('not-allowed')),
    v.check(value => isReadable(value), problem('not-allowed')),
  ),
  scoring: v.looseObject({
    fit: listOf(v.looseObject({ id: name, field: name, match: anything, points })),
    engagement: listOf(v.looseObject({ event: name, points, cap })),
    halfLifeDays: optional(whole(1, 3650)),
    fitCap: cap,
    engagementCap: cap,
    threshold: optional(points),
  }),
  triggers: listOf(
    v.looseObject({
      ...{ id: name, event: name, cadence: optional(text), moveTo: optional(text), handOver: optional(v.boolean()) },
      plan: optional(v.looseObject({ kind: touch, title: optional(text), inDays: optional(wait) })),
    }),
  ),
  assignment: fieldsOf({
    rules: optional(
      listOf(
        v.looseObject({
          id: optional(text),
          field: name,
          match: anything,
          owners: texts,
        }),
      ),
    ),
    owners: optional(texts),
  }),
  cadences: listOf(
    v.looseObject({ id: name, name: optional(text), steps: listOf(v.looseObject({ day: wait, kind: touch })) }),
  ),
};

/** Nothing of it has to be left out. */
function isReadable(value: unknown): boolean {
  const { qualification, problems } = readQualification(value);
  return qualification !== null && !problems.length;
}
