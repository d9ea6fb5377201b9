import { sortable } from './calendar.js';
import { kindOf, textsOf, valueOf, type FieldName, type Vantage } from './deal-fields.js';
import type { Deal } from './records.js';
import { rateOn } from './settings.js';
import { atOnce, sortInSteps, type Steps } from './steps.js';

/** By what deals are put in order. */
export interface Sort {
  readonly by: FieldName;
  readonly descending?: boolean;
}

/** What a deal is compared by; `null` = nobody has said: last, either way. */
type Key = string | number | null;
interface Keyed {
  readonly deal: Deal;
  readonly key: Key;
  /** Money in a currency without a rate stands apart, currency by currency. */
  readonly apart: string;
}

/** Deals are looked at so many at a time. */
const STEP = 200;

/**
 * Puts deals in order, step by step: equal ones stay as they stand, and deals that do not say come last, whichever way
 * round.
 */
export function* sorting(deals: readonly Deal[], sort: Sort, vantage: Vantage): Steps<Deal[]> {
  const keyOf = keysOf(sort, vantage);
  const keyed: Keyed[] = [];
  for (const deal of deals) if (keyed.push(keyOf(deal)) % STEP === 0) yield;
  const ordered = yield* sortInSteps(keyed, orderOf(sort, vantage));
  const found: Deal[] = [];
  for (const { deal } of ordered) if (found.push(deal) % STEP === 0) yield;
  return found;
}

/** Puts deals in order at once. */
export const sorted = (deals: readonly Deal[], sort: Sort, vantage: Vantage): Deal[] =>
  atOnce(sorting(deals, sort, vantage));

function keysOf({ by }: Sort, vantage: Vantage): (deal: Deal) => Keyed {
  const { pipeline, now, calendar } = vantage;
  const kind = kindOf(by, pipeline);
  const stages = new Map(pipeline.stages.map(({ id }, index) => [id, index]));
  const rates = new Map<string, number | null>();
  const rateOf = (currency: string): number | null => {
    if (!rates.has(currency)) rates.set(currency, rateOn(pipeline, currency, pipeline.currency, calendar.dayOf(now)));
    return rates.get(currency)!;
  };
  return deal => {
    const value = valueOf(deal, by, vantage);
    if (value === null) return { deal, key: null, apart: '' };
    if (by === 'stage') return { deal, key: stages.get(String(value)) ?? null, apart: '' };
    if (kind === 'money') {
      const rate = rateOf(deal.currency);
      return { deal, key: Number(value) * (rate ?? 1), apart: rate === null ? deal.currency : '' };
    }
    if (kind === 'day') return { deal, key: sortable(value as string | number), apart: '' };
    if (kind === 'text' || kind === 'texts') return { deal, key: textsOf(value).join(', ') || null, apart: '' };
    return { deal, key: Number(value), apart: '' };
  };
}

function orderOf({ descending }: Sort, { compare = byCodeUnit }: Vantage): (a: Keyed, b: Keyed) => number {
  const way = descending ? -1 : 1;
  return (a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (a.apart !== b.apart) return byCodeUnit(a.apart, b.apart);
    if (typeof a.key === 'string' || typeof b.key === 'string') return way * compare(String(a.key), String(b.key));
    return way * (a.key - b.key);
  };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
