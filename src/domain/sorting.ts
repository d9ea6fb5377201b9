import { sortable, type Calendar } from './calendar.js';
import { inStageSince, minorOf, probabilityOf } from './deals.js';
import type { Deal, Instant, Pipeline } from './records.js';
import { liveStages, stageOf } from './stages.js';
import { finish, type Steps } from './steps.js';

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

interface Keyed {
  readonly deal: Deal;
  readonly value: Value;
}
/** So many are ordered at once, before the page may answer in between. */
const RUN = 8_000;

/**
 * Compares two deals. What is not known comes last, whichever way round; amounts are compared within a currency only, so
 * currencies stand one after the other; equals stand by id, so that the same deals always stand the same.
 */
function comparing({ by, descending = false }: Sorting, { compareTexts }: SortScene): (a: Keyed, b: Keyed) => number {
  const sign = descending ? -1 : 1;
  const isMoney = by === 'value' || by === 'weighted';
  return ({ deal: a, value: one }, { deal: b, value: other }) => {
    const tie = a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    if (one === null || other === null) return one === other ? tie : one === null ? 1 : -1;
    if (isMoney && a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
    const order =
      typeof one === 'string' || typeof other === 'string' ? compareTexts(String(one), String(other)) : one - other;
    return sign * order || tie;
  };
}

/** Two ordered runs as one. */
function* merged(a: readonly Keyed[], b: readonly Keyed[], compare: (a: Keyed, b: Keyed) => number): Steps<Keyed[]> {
  const all: Keyed[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (all.length % RUN === RUN - 1) yield;
    all.push(j >= b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0) ? a[i++]! : b[j++]!);
  }
  return all;
}

/** The deals in an order, worked out in steps of a few milliseconds. */
export function* sortSteps(deals: readonly Deal[], sorting: Sorting, scene: SortScene): Steps<readonly Deal[]> {
  const read = readerOf(sorting.by, scene);
  const compare = comparing(sorting, scene);
  let runs: Keyed[][] = [];
  for (let at = 0; at < deals.length; at += RUN) {
    runs.push(
      deals
        .slice(at, at + RUN)
        .map(deal => ({ deal, value: read(deal) }))
        .sort(compare),
    );
    yield;
  }
  while (runs.length > 1) {
    const next: Keyed[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      next.push(runs[at + 1] ? yield* merged(runs[at]!, runs[at + 1]!, compare) : runs[at]!);
    runs = next;
  }
  return (runs[0] ?? []).map(({ deal }) => deal);
}

/** The deals in an order. */
export const sorted = (deals: readonly Deal[], sorting: Sorting, scene: SortScene): readonly Deal[] =>
  finish(sortSteps(deals, sorting, scene));
