import { sortable, type Calendar } from './calendar.js';
import { inStageSince, minorOf, probabilityOf } from './deals.js';
import type { Deal, Instant, Pipeline } from './records.js';
import { liveStages, stageOf } from './stages.js';

/** What deals can be ordered by; `custom.<key>` for the team's own fields. */
export type SortKey =
  | ('title' | 'organisation' | 'stage' | 'value' | 'weighted' | 'owner' | 'source' | 'campaign' | 'product' | 'status')
  | ('expectedClose' | 'createdAt' | 'closedAt' | 'lastTouchAt' | 'nextStep' | 'inStage' | 'probability')
  | `custom.${string}`;
/** An order of deals. */
export interface Sorting {
  readonly by: SortKey;
  readonly descending?: boolean;
}
/** What ordering needs to know besides the deals. */
export interface SortScene {
  readonly pipeline: Pipeline;
  readonly now: Instant;
  readonly calendar: Calendar;
  /** Compares words as the reader's language does: the domain knows none. */
  compareTexts(a: string, b: string): number;
}

type Value = string | number | null;
type Read = (deal: Deal) => Value;

const STATUSES = ['open', 'won', 'lost', 'abandoned'];
const known = (number: number): Value => (Number.isFinite(number) ? number : null);
const word = (text: string): Value => text || null;

function readerOf(by: SortKey, { pipeline }: SortScene): Read {
  if (by.startsWith('custom.')) {
    const key = by.slice('custom.'.length);
    return ({ custom }) => {
      const value = Object.hasOwn(custom, key) ? custom[key] : null;
      if (typeof value === 'boolean') return Number(value);
      return typeof value === 'number' || (typeof value === 'string' && value) ? value : null;
    };
  }
  switch (by) {
    case 'stage': {
      const order = new Map(liveStages(pipeline).map(({ id }, at) => [id, at]));
      return deal => order.get(stageOf(pipeline, deal.stage)?.id ?? '') ?? null;
    }
    case 'status':
      return deal => STATUSES.indexOf(deal.status);
    case 'value':
      return deal => (deal.value === null ? null : minorOf(deal));
    case 'weighted':
      return deal => (deal.value === null ? null : minorOf(deal) * probabilityOf(deal, stageOf(pipeline, deal.stage)));
    case 'probability':
      return deal => probabilityOf(deal, stageOf(pipeline, deal.stage));
    case 'nextStep':
      return deal => known(sortable(deal.nextStep?.due));
    case 'inStage':
      return deal => known(sortable(inStageSince(deal)));
    case 'expectedClose':
    case 'createdAt':
    case 'closedAt':
    case 'lastTouchAt':
      return deal => known(sortable(deal[by]));
    default:
      return deal => word(deal[by as 'title']);
  }
}

/**
 * Compares two deals. What is not known comes last, whichever way round; amounts are compared within a currency only, so
 * currencies stand one after the other; equals stand by id, so that the same deals always stand the same.
 */
export function comparing({ by, descending = false }: Sorting, scene: SortScene): (a: Deal, b: Deal) => number {
  const fresh = readerOf(by, scene);
  // sorting asks for the same deals again and again
  const values = new Map<Deal, Value>();
  const read: Read = deal => {
    let value = values.get(deal);
    if (value === undefined) values.set(deal, (value = fresh(deal)));
    return value;
  };
  const sign = descending ? -1 : 1;
  const isMoney = by === 'value' || by === 'weighted';
  return (a, b) => {
    const [one, other] = [read(a), read(b)];
    const tie = a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    if (one === null || other === null) return one === other ? tie : one === null ? 1 : -1;
    if (isMoney && a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
    const order =
      typeof one === 'string' || typeof other === 'string'
        ? scene.compareTexts(String(one), String(other))
        : one - other;
    return sign * order || tie;
  };
}

/** The deals in an order. */
export const sorted = (deals: readonly Deal[], sorting: Sorting, scene: SortScene): readonly Deal[] =>
  deals.toSorted(comparing(sorting, scene));
