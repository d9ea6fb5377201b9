import { foldName } from './text.js';
import type { CalendarDate, Instant, Pipeline } from './records.js';

/** Entries by id. Each changes alone, and so does each of its fields: two people who edit at once both live. */
export type Entries<T> = Readonly<Record<string, T>>;

/** What stands in an order that a person chose: a fractional index; without one, in the order of writing. */
export interface Ordered {
  readonly rank?: string;
}

/** Money in a setting. */
export interface Amount {
  /** Major units of `currency`. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Where leads and deals come from (R15). Deals carry its name. */
export interface Source extends Ordered {
  readonly name: string;
}

/** What was run to bring them in. Deals carry its name. */
export interface Campaign extends Ordered {
  readonly name: string;
  /** The id of the source it belongs to. */
  readonly source?: string;
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
}

/** What a source or a campaign cost in a month (R3): the base of cost per lead and per win. */
export interface Spend extends Amount {
  /** The id of a source, or… */
  readonly source?: string;
  /** …of a campaign. */
  readonly campaign?: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

/** What is sold. Deals carry its name. */
export interface Product extends Ordered {
  readonly name: string;
  /** The usual price, in major units of `currency`. */
  readonly value?: number;
  readonly currency?: string;
}

/** What may be written into a field of the team's own. */
export type CustomFieldType = 'text' | 'number' | 'money' | 'date' | 'choice' | 'yes-no';
/** A field of the team's own; deals keep its value under its key in `custom`. */
export interface CustomField {
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  /** What can be chosen, for `choice`. */
  readonly options?: readonly string[];
}
/** As the record keeps it, by its key. */
export type CustomFieldEntry = Omit<CustomField, 'key'> & Ordered;

/** One unit of `from` is worth `rate` units of `to`, from that day until the next rate. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  readonly day: CalendarDate;
  readonly rate: number;
}

/** What a seller, or the whole team, is to win in a period (R5). */
export interface Quota extends Amount {
  /** The owner's name; empty = the whole team. */
  readonly seller: string;
  /** `2026-W09` (ISO week), `2026-03`, `2026-Q1` or `2026`. */
  readonly period: string;
}

/** From when on a deal needs looking at (R42–R46). */
export interface HealthLimits {
  /** Days without a touch, after which a deal counts as silent. */
  readonly silentDays: number;
  /** Days in a stage, where the stage has no limit of its own and too few deals tell what is usual. */
  readonly stuckDays: number;
  /** Calls before giving up is no longer too early (R44). */
  readonly touches: number;
  /** Minutes in which a new lead is to be answered (R46). */
  readonly responseMinutes: number;
  /** Days before a contract ends, when renewal is to be talked about (R13). */
  readonly renewalDays: number;
}
/** What holds where nobody has said otherwise. */
export const HEALTH_LIMITS: HealthLimits = {
  silentDays: 14,
  stuckDays: 30,
  touches: 8,
  responseMinutes: 60,
  renewalDays: 60,
};

/** What a metric ought to reach: shares 0–1, days, counts, or major units of the pipeline's currency. */
export interface Targets {
  readonly winRate?: number;
  readonly closeRatio?: number;
  readonly averageDeal?: number;
  readonly salesCycle?: number;
  readonly velocity?: number;
  readonly newDeals?: number;
  readonly newLeads?: number;
}

/** The questions about the ideal customer (R24), in the order they are asked. */
export const IDEAL_CUSTOMER_FIELDS = [
  'goals',
  'values',
  'age',
  'gender',
  'place',
  'industry',
  'income',
  'schooling',
  'language',
  'brands',
  'channels',
  'pains',
  'objections',
  'bestType',
  'highestValue',
  'timeToClose',
  'outcomeWith',
  'outcomeWithout',
] as const;
/** Who buys best, in the team's own words. */
export type IdealCustomer = Readonly<Partial<Record<(typeof IDEAL_CUSTOMER_FIELDS)[number], string>>>;

/** The order in which a pipeline is built (R6, R48): from who buys, over the stages, to how large it must be. */
export const GUIDE_STEPS = ['customer', 'decisions', 'cases', 'activities', 'triggers', 'size', 'colleague'] as const;
/** A step of the guide. */
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** A view that somebody named, to come back to. */
export interface SavedView extends Ordered {
  readonly name: string;
  /** Whose it is; everybody's where absent. */
  readonly by?: string;
  /** What the view shows: filters, search, order, lanes. Plain data, read by the element that wrote it. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** Which figures a person wants to see, in that order. */
export interface MetricChoice {
  /** Names of single figures; what a later version knows is kept. */
  readonly tiles: readonly string[];
  /** Names of lists. */
  readonly panels: readonly string[];
}

/** What a pipeline's record says beyond its stages. All of it is optional: an old record stays a good one. */
export interface Settings {
  /** BCP 47: how dates and numbers are written where the page says no language. */
  readonly locale?: string;
  /** ISO weekdays, Monday = 1; Monday to Friday where absent. */
  readonly workingDays?: readonly number[];
  /** The month in which the fiscal year begins, 1–12; January where absent. */
  readonly fiscalYearStart?: number;
  readonly rates?: Entries<Rate>;
  readonly sources?: Entries<Source>;
  readonly campaigns?: Entries<Campaign>;
  readonly spend?: Entries<Spend>;
  readonly products?: Entries<Product>;
  readonly customFields?: Entries<CustomFieldEntry>;
  readonly healthLimits?: Partial<HealthLimits>;
  readonly targets?: Targets;
  readonly quotas?: Entries<Quota>;
  readonly views?: Entries<SavedView>;
  /** By the `entryKey` of whose they are. */
  readonly metrics?: Entries<MetricChoice>;
  readonly idealCustomer?: IdealCustomer;
  /** When the team last looked whether the pipeline still fits (R48). */
  readonly revisedAt?: Instant;
  /** The day that looking again was put off to. */
  readonly reviseOn?: CalendarDate;
  /** Steps of the guide that the team has taken, by name, and when. */
  readonly guide?: Readonly<Partial<Record<GuideStep, Instant>>>;
}

/** Settings that hold entries, or values by name: `path` addresses each alone, `products.crm.value`. */
export const SETTING_GROUPS = [
  ...(['rates', 'sources', 'campaigns', 'spend', 'products', 'customFields'] as const),
  ...(['healthLimits', 'targets', 'quotas', 'views', 'metrics', 'idealCustomer', 'guide'] as const),
] as const satisfies readonly (keyof Settings)[];
/** A group of settings. */
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** Monday to Friday. */
export const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];
export const workingDaysOf = ({ workingDays }: Pipeline): readonly number[] => workingDays ?? WORKING_DAYS;
export const fiscalYearStartOf = ({ fiscalYearStart }: Pipeline): number => fiscalYearStart ?? 1;
/** The limits in force. */
export const healthLimitsOf = ({ healthLimits }: Pipeline): HealthLimits => ({ ...HEALTH_LIMITS, ...healthLimits });

/** Entries with their ids, in their order. */
export function ordered<T extends object>(entries: Entries<T> | undefined): readonly (T & { readonly id: string })[] {
  const rankOf = (entry: T): string => (entry as Ordered).rank ?? '';
  // sorting is stable: what has no rank, or the same, stays as it was written
  return Object.entries(entries ?? {})
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0));
}

/** The team's own fields, in their order. */
export const customFieldsOf = ({ customFields }: Pipeline): readonly CustomField[] =>
  ordered(customFields).map(({ id, label, type, options }) => ({
    key: id,
    label,
    type,
    ...(options ? { options } : {}),
  }));

/** The entry that a deal's text means: names are compared as people write them. */
export const entryNamed = <T extends { readonly name: string }>(
  entries: Entries<T> | undefined,
  name: string,
): (T & { readonly id: string }) | undefined => ordered(entries).find(entry => foldName(entry.name) === foldName(name));

/** The rate between two currencies on a day: the latest that is not younger; `null` where none is known. */
export function rateOn({ rates }: Pipeline, from: string, to: string, day: CalendarDate): number | null {
  if (from === to) return 1;
  const known = Object.values(rates ?? {}).filter(rate => rate.from === from && rate.to === to && rate.day <= day);
  return known.reduce<Rate | null>((best, rate) => (best && best.day >= rate.day ? best : rate), null)?.rate ?? null;
}

/** The id that a quota has: of one seller and period there is one. */
export const quotaId = (seller: string, period: string): string => `${entryKey(seller)}~${period}`;
/** What a seller (empty = the team) is to win in a period; `null` where nobody has said. */
export const quotaOf = ({ quotas }: Pipeline, seller: string, period: string): Quota | null =>
  quotas?.[quotaId(seller, period)] ?? null;

/** The id that a month's spend has. */
export const spendId = (kind: 'source' | 'campaign', id: string, month: string): string => `${kind}~${id}~${month}`;
/** What a source or campaign cost in a month; `null` where nobody has said. */
export const spendOf = ({ spend }: Pipeline, kind: 'source' | 'campaign', id: string, month: string): Amount | null =>
  spend?.[spendId(kind, id, month)] ?? null;

/** The id that a rate has: of one pair and day there is one. */
export const rateId = (from: string, to: string, day: CalendarDate): string => `${from}-${to}~${day}`;

/** A text as part of an id: a path is cut at its dots. */
export const entryKey = (text: string): string => encodeURIComponent(text).replaceAll('.', '%2E');
