import { addDays, type Calendar } from './calendar.js';
import type { Vantage } from './deal-fields.js';
import { minorOf, probabilityOf } from './deals.js';
import { accumulate, type Sum, type Sums } from './money.js';
import { byRank, newestFirst } from './order.js';
import type { CalendarDate, Deal, DealStatus, Instant, Pipeline, When } from './records.js';
import { set } from './paths.js';
import { firstStage } from './find-stage.js';
import { stageOf } from './stages.js';
import { sortInSteps, type Steps } from './steps.js';

/** The end of a day: what came later had not happened yet. */
interface End {
  readonly day: CalendarDate;
  /** The first moment of the next day. */
  readonly at: Instant;
}
const endOf = (day: CalendarDate, calendar: Calendar): End => ({ day, at: calendar.startOf(addDays(day, 1)) });

const isLater = (when: When | undefined, { day, at }: End): boolean =>
  typeof when === 'number' ? when >= at : typeof when === 'string' && when > day;

/**
 * A deal as it stood at the end of a day, by its history: stage, status, value, expected close and owner as they were
 * then. Of its other fields nobody has kept what they were: they stand as they are now, and the next step is left out.
 *
 * @returns `undefined` where it was not there yet, or already in the bin.
 */
export const dealAsOf = (deal: Deal, day: CalendarDate, calendar: Calendar): Deal | undefined =>
  stoodAt(deal, endOf(day, calendar));

function stoodAt(deal: Deal, end: End): Deal | undefined {
  if (isLater(deal.createdAt, end)) return undefined;
  if (deal.removedAt !== undefined && !isLater(deal.removedAt, end)) return undefined;
  if (!isLater(deal.updatedAt, end)) return deal;
  const history = deal.history.filter(({ at }) => !isLater(at, end));
  const fields: Record<string, unknown> = {};
  for (const { at, field, from } of deal.history.toReversed()) if (isLater(at, end)) fields[field] = from;
  if (fields.stage === null) return undefined; // it came with that entry
  const then: Deal = { ...(['nextStep', 'removedAt'] as const).reduce(without, deal), ...fields, history };
  return 'status' in fields ? closedAsThen(then) : then;
}

const without = (deal: Deal, field: string): Deal => set(deal, field, undefined);

/** When it was closed, and why, went with a status that it has had since. */
function closedAsThen(then: Deal): Deal {
  const closed = then.history.findLast(({ field }) => field === 'status');
  return { ...without(then, 'reason'), closedAt: then.status === 'open' ? null : (closed?.at ?? null) };
}

/** What has become of a deal since a day. */
export type SinceKind =
  'new' | 'moved' | 'slipped' | 'sooner' | 'won' | 'lost' | 'abandoned' | 'reopened' | 'value' | 'removed';
/** The kinds, the good news first. */
export const SINCE_KINDS: readonly SinceKind[] = [
  ...(['new', 'won', 'lost', 'abandoned', 'reopened'] as const),
  ...(['moved', 'slipped', 'sooner', 'value', 'removed'] as const),
];

/** One thing that has changed since a day. */
export interface Since {
  readonly kind: SinceKind;
  /** The deal as it is now. */
  readonly deal: Deal;
  /** Stages, days or values, as the kind has it. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What has become of a deal since the end of a day; a deal may have been moved and slipped as well. */
export const changesSince = (deal: Deal, day: CalendarDate, { pipeline, calendar }: Vantage): readonly Since[] =>
  differing(dealAsOf(deal, day, calendar), deal, pipeline);

function differing(then: Deal | undefined, deal: Deal, pipeline: Pipeline): readonly Since[] {
  const found: Since[] = [];
  const say = (kind: SinceKind, from: unknown = null, to: unknown = null): void =>
    void found.push({ kind, deal, from, to });
  if (deal.removedAt !== undefined) {
    if (then) say('removed');
    return found;
  }
  if (!then) say('new');
  const [was, is]: readonly (DealStatus | undefined)[] = [then?.status ?? 'open', deal.status];
  if (was !== is) say(is === 'open' ? 'reopened' : is!, was, is);
  if (!then || deal === then) return found;
  const [from, to] = [then, deal].map(({ stage }) => stageOf(pipeline, stage)?.id ?? stage);
  if (from !== to && was === is) say('moved', from, to);
  if (deal.status === 'open' && then.expectedClose && then.expectedClose !== deal.expectedClose) {
    const later = deal.expectedClose === null || deal.expectedClose > then.expectedClose;
    say(later ? 'slipped' : 'sooner', then.expectedClose, deal.expectedClose);
  }
  if (then.value !== deal.value) say('value', then.value, deal.value);
  return found;
}

/** A pipeline as it stood at the end of a day. */
export interface Retrospect {
  readonly day: CalendarDate;
  /**
   * Open deals by their stage's id, in the order of today's ranks; the others under `~won`, `~lost`, `~abandoned`, the
   * newest first. Won deals that have come to a stage after the sale stand there as well.
   */
  readonly lists: ReadonlyMap<string, readonly Deal[]>;
  /** What each list is worth, per currency. */
  readonly sums: ReadonlyMap<string, Sums>;
  readonly since: ReadonlyMap<SinceKind, readonly Since[]>;
}

/** After so many deals a page may answer. */
const STEP = 100;

/**
 * All deals as they stood at the end of a day, and what has changed since, step by step. Stages are today's: deals of one
 * that was removed stand where they went.
 */
export function* standing(
  deals: Iterable<Deal>,
  day: CalendarDate,
  { pipeline, calendar }: Vantage,
): Steps<Retrospect> {
  const end = endOf(day, calendar);
  const lists = new Map<string, Deal[]>();
  const sums = new Map<string, Map<string, Sum>>();
  const since = new Map<SinceKind, Since[]>();
  let count = 0;
  for (const deal of deals) {
    const then = stoodAt(deal, end);
    for (const key of then ? keysOf(then, pipeline) : []) {
      listed(lists, key, then!);
      if (!sums.has(key)) sums.set(key, new Map());
      if (then!.value === null) continue;
      const probability = probabilityOf(then!, stageOf(pipeline, then!.stage));
      accumulate(sums.get(key)!, then!.currency, minorOf(then!), probability, 1);
    }
    for (const change of differing(then, deal, pipeline)) listed(since, change.kind, change);
    if (++count % STEP === 0) yield;
  }
  for (const [key, list] of lists) lists.set(key, yield* sortInSteps(list, key.startsWith('~') ? newestFirst : byRank));
  return { day, lists, sums, since };
}

function keysOf(deal: Deal, pipeline: Pipeline): readonly string[] {
  const stage = stageOf(pipeline, deal.stage);
  if (deal.status === 'open') return [(stage ?? firstStage(pipeline))?.id ?? ''];
  const closed = `~${deal.status}`;
  return deal.status === 'won' && stage?.phase === 'retention' ? [closed, stage.id] : [closed];
}

function listed<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
