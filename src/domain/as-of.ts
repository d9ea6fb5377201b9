import { addDays, instantOf, type Calendar } from './calendar.js';
import { toMinor } from './money.js';
import type { CalendarDate, Deal, HistoryEntry, Instant, Pipeline, When } from './records.js';
import { liveStages, stageOf } from './stages.js';
import { finish, type Steps } from './steps.js';

/** The last moment of a day: what was so by then was so on that day. */
export const endOf = (day: CalendarDate, calendar: Calendar): Instant => calendar.startOf(addDays(day, 1)) - 1;

/** What nobody knows the time of has always been so. */
const isBy = (when: When, at: Instant, calendar: Calendar): boolean => when === null || instantOf(when, calendar) <= at;

/** What a field was: as it came to be last, else as the next change found it, else as it is. */
function valueAt(deal: Deal, field: HistoryEntry['field'], at: Instant, calendar: Calendar): unknown {
  const entries = deal.history.filter(entry => entry.field === field);
  const last = entries.findLast(entry => isBy(entry.at, at, calendar));
  if (last) return last.to;
  const next = entries[0];
  return next ? next.from : deal[field];
}

/**
 * A deal as it stood at a moment: stage, status, value, expected close, owner and when it was closed, from its history;
 * everything else as it is today. `null` where it was not there yet, or lay in the bin. History of more than 200 entries
 * is thinned: what lies between is then as the last entry that was kept says.
 */
export function dealAsOf(deal: Deal, at: Instant, calendar: Calendar): Deal | null {
  if (!isBy(deal.createdAt, at, calendar) || (deal.removedAt !== undefined && deal.removedAt <= at)) return null;
  // time never runs backwards in a history: most deals are as they were
  const isToday = deal.history.every(entry => isBy(entry.at, at, calendar));
  if (isToday && deal.removedAt === undefined) return deal;
  const { removedAt: _removedAt, ...present } = deal;
  if (isToday) return present;
  const history = deal.history.filter(entry => isBy(entry.at, at, calendar));
  const past = <F extends HistoryEntry['field']>(field: F): Deal[F] =>
    (valueAt(deal, field, at, calendar) ?? deal[field]) as Deal[F];
  const status = past('status');
  const closing = history.findLast(entry => entry.field === 'status');
  const isSame = !deal.history.some(entry => entry.field === 'status' && !isBy(entry.at, at, calendar));
  return {
    ...present,
    history,
    status,
    stage: past('stage'),
    owner: past('owner'),
    value: valueAt(deal, 'value', at, calendar) as Deal['value'],
    expectedClose: valueAt(deal, 'expectedClose', at, calendar) as Deal['expectedClose'],
    closedAt: status === 'open' ? null : isSame ? deal.closedAt : (closing?.at ?? null),
  };
}

/** Every deal that was there, as it stood; whoever asks for many may pause between them. */
export function* dealsAsOf(deals: Iterable<Deal>, at: Instant, calendar: Calendar): Generator<Deal> {
  for (const deal of deals) {
    const past = dealAsOf(deal, at, calendar);
    if (past) yield past;
  }
}

/** A deal that changed, as it was and as it is. */
export interface DealChange {
  readonly before: Deal;
  readonly after: Deal;
}
/** What changed between two moments: a deal may stand in several. */
export interface ChangesSince {
  readonly added: readonly Deal[];
  /** To a later stage, or back to an earlier one. */
  readonly advanced: readonly DealChange[];
  readonly fellBack: readonly DealChange[];
  /** The expected close was put off. */
  readonly slipped: readonly DealChange[];
  readonly won: readonly DealChange[];
  readonly lost: readonly DealChange[];
  readonly abandoned: readonly DealChange[];
  readonly reopened: readonly DealChange[];
  /** Worth more or less, or worth something at last. */
  readonly revalued: readonly DealChange[];
  readonly removed: readonly Deal[];
}

/** So many deals are compared at once, before the page may answer in between. */
const RUN = 2_000;

/** What changed since a moment, until another (R43); worked out in steps of a few milliseconds. */
export function* changeSteps(
  deals: Iterable<Deal>,
  since: Instant,
  until: Instant,
  pipeline: Pipeline,
  calendar: Calendar,
): Steps<ChangesSince> {
  let at = 0;
  const order = new Map(liveStages(pipeline).map(({ id }, nth) => [id, nth]));
  const placeOf = ({ stage }: Deal): number => order.get(stageOf(pipeline, stage)?.id ?? '') ?? -1;
  const changes = {
    ...{ added: [] as Deal[], removed: [] as Deal[] },
    ...{ advanced: [] as DealChange[], fellBack: [] as DealChange[], slipped: [] as DealChange[] },
    ...{ won: [] as DealChange[], lost: [] as DealChange[], abandoned: [] as DealChange[] },
    ...{ reopened: [] as DealChange[], revalued: [] as DealChange[] },
  };
  for (const deal of deals) {
    if (at++ % RUN === RUN - 1) yield;
    const before = dealAsOf(deal, since, calendar);
    const after = dealAsOf(deal, until, calendar);
    if (!after) {
      if (before) changes.removed.push(before);
      continue;
    }
    if (!before) {
      changes.added.push(after);
      continue;
    }
    if (before === after) continue;
    const change = { before, after };
    if (after.status !== before.status) changes[after.status === 'open' ? 'reopened' : after.status].push(change);
    const [was, is] = [placeOf(before), placeOf(after)];
    if (is > was) changes.advanced.push(change);
    if (is < was) changes.fellBack.push(change);
    if (before.expectedClose && after.expectedClose && after.expectedClose > before.expectedClose)
      changes.slipped.push(change);
    if (minorValue(before) !== minorValue(after)) changes.revalued.push(change);
  }
  return changes;
}

/** The same at once: for few deals, workers and tests. */
export const changesSince = (...given: Parameters<typeof changeSteps>): ChangesSince => finish(changeSteps(...given));

const minorValue = ({ value, currency }: Deal): number | null => (value === null ? null : toMinor(value, currency));
