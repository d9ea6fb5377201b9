import { daysBetween, instantOf, type Calendar } from './calendar.js';
import { daysInStage, overdueBy, rottingFor } from './deals.js';
import { temperatureOf } from './qualify.js';
import type { Deal, Instant, Pipeline, When } from './records.js';
import { customFieldsOf, type CustomFieldType } from './settings.js';
import { stageOf } from './stages.js';

/** From where deals are looked at: what a filter, an order or a lane needs to know beside the deal. */
export interface Vantage {
  readonly pipeline: Pipeline;
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The names under which the person who looks owns deals. */
  readonly me?: readonly string[];
  /** Orders texts as the reader's language does; by code unit where absent. */
  readonly compare?: (a: string, b: string) => number;
  /** A deal's score (`dealScore`), where somebody looks after it: it takes the leads. */
  readonly scoreOf?: (deal: Deal) => number | null;
}

/** What a field holds: one text, several, money in the deal's currency, a number, a day or moment, or yes and no. */
export type FieldKind = 'text' | 'texts' | 'money' | 'number' | 'day' | 'mark';

/** What a field holds for one deal; `null` where nobody has said. */
export type FieldValue = string | readonly string[] | number | boolean | null;

interface DealField {
  readonly kind: FieldKind;
  read(deal: Deal, vantage: Vantage): FieldValue | undefined;
}

const text = (read: DealField['read']): DealField => ({ kind: 'text', read });
const day = (read: (deal: Deal) => When | undefined): DealField => ({ kind: 'day', read });
const number = (read: DealField['read']): DealField => ({ kind: 'number', read });
const mark = (read: (deal: Deal, vantage: Vantage) => boolean): DealField => ({ kind: 'mark', read });

/** Every field that deals can be filtered, sorted or grouped by, beside the team's own. */
const FIELDS = {
  title: text(deal => deal.title),
  organisation: text(deal => deal.organisation),
  stage: text((deal, { pipeline }) => stageOf(pipeline, deal.stage)?.id ?? deal.stage),
  status: text(deal => deal.status),
  owner: text(deal => deal.owner),
  source: text(deal => deal.source),
  campaign: text(deal => deal.campaign),
  product: text(deal => deal.product),
  forecast: text(deal => deal.forecast),
  reason: text(deal => deal.reason),
  currency: text(deal => deal.currency),
  temperature: text((deal, { now, calendar }) => temperatureOf(deal, now, calendar)),
  tags: { kind: 'texts', read: deal => deal.tags },
  contacts: { kind: 'texts', read: deal => deal.contacts.map(({ name }) => name) },
  value: { kind: 'money', read: deal => deal.value },
  probability: number((deal, { pipeline }) => deal.probability ?? stageOf(pipeline, deal.stage)?.probability),
  score: number((deal, { scoreOf }) => scoreOf?.(deal)),
  daysInStage: number((deal, { now, calendar }) => daysInStage(deal, now, calendar)),
  expectedClose: day(deal => deal.expectedClose),
  nextStep: day(deal => deal.nextStep?.due),
  createdAt: day(deal => deal.createdAt),
  closedAt: day(deal => deal.closedAt),
  lastTouchAt: day(deal => deal.lastTouchAt),
  wakeAt: day(deal => deal.wakeAt),
  renewalAt: day(deal => deal.renewalAt),
  planned: mark(deal => deal.nextStep !== undefined),
  rotting: mark((deal, { pipeline, now, calendar }) => rottingFor(deal, pipeline, now, calendar) > 0),
  overdue: mark((deal, { now, calendar }) => overdueBy(deal, now, calendar) > 0),
} as const satisfies Readonly<Record<string, DealField>>;

/** A field of every deal. */
export type DealFieldName = keyof typeof FIELDS;
/** A field of every deal, or one of the team's own: `custom.<key>`. */
export type FieldName = DealFieldName | `custom.${string}`;

/** The fields of every deal. */
export const DEAL_FIELDS = Object.keys(FIELDS) as readonly DealFieldName[];

const CUSTOM = 'custom.';
const KIND_OF: Readonly<Record<CustomFieldType, FieldKind>> = {
  text: 'text',
  number: 'number',
  money: 'number',
  date: 'day',
  choice: 'text',
  'yes-no': 'mark',
};

/** Whether it names a field that deals can have. */
export const isFieldName = (name: string): name is FieldName =>
  Object.hasOwn(FIELDS, name) || (name.startsWith(CUSTOM) && name.length > CUSTOM.length);

/** What a field holds. A field of the team's own that is not described holds text. */
export function kindOf(field: FieldName, pipeline: Pipeline): FieldKind {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field as DealFieldName].kind;
  const key = field.slice(CUSTOM.length);
  return KIND_OF[customFieldsOf(pipeline).find(each => each.key === key)?.type ?? 'text'];
}

/** What a deal says there; an empty text is `null`, as nobody has said anything. */
export function valueOf(deal: Deal, field: FieldName, vantage: Vantage): FieldValue {
  const value = Object.hasOwn(FIELDS, field)
    ? (FIELDS[field as DealFieldName] as DealField).read(deal, vantage)
    : customValue(deal, field.slice(CUSTOM.length));
  return value === undefined || value === '' ? null : value;
}

function customValue(deal: Deal, key: string): FieldValue {
  const value = Object.hasOwn(deal.custom, key) ? deal.custom[key] : null;
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Several texts as one list, whatever the field holds: what lists of choices are made of. */
export function textsOf(value: FieldValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** A moment, a day, or something like it, as whole days from today; `null` where it is neither. */
export function daysFromNow(value: FieldValue, { now, calendar }: Vantage): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const at = typeof value === 'string' ? value : calendar.dayOf(instantOf(value, calendar));
  return daysBetween(calendar.dayOf(now), at, calendar);
}
