import { daysBetween, type Calendar } from './calendar.js';
import { toMinor } from './minor-units.js';
import type { Deal, DealRow, HistoryEntry, Instant, Pipeline, Stage, When } from './records.js';
import { stageOf } from './stages.js';

/** Beyond so many entries, history keeps only the first entry into and the last exit from each stage. */
export const LONGEST_HISTORY = 200;

/** The deal's own probability, else its stage's; 1 when won, 0 when lost or abandoned. */
export function probabilityOf(deal: DealRow, stage: Stage | undefined): number {
  if (deal.status !== 'open') return deal.status === 'won' ? 1 : 0;
  return deal.probability ?? stage?.probability ?? 0;
}

/** The value in exact minor units; 0 where there is none. */
export const minorOf = (deal: DealRow): number => (deal.value === null ? 0 : (toMinor(deal.value, deal.currency) ?? 0));

/** Since when the deal stands in its stage: the last move, else its creation. */
export function inStageSince(deal: Deal): When {
  for (let i = deal.history.length - 1; i >= 0; i--) {
    const entry = deal.history[i]!;
    if (entry.field === 'stage' && entry.at !== null) return entry.at;
  }
  return deal.createdAt;
}

/** Whole days the deal has stood in its stage; `null` where nobody knows since when. */
export function daysInStage(deal: Deal, now: Instant, calendar: Calendar): number | null {
  const since = inStageSince(deal);
  return since === null ? null : Math.max(0, Math.floor(daysBetween(since, now, calendar)));
}

/** By how many days an open deal has outstayed its stage's limit; 0 where it has not, or there is none. */
export function rottingFor(deal: Deal, pipeline: Pipeline, now: Instant, calendar: Calendar): number {
  const limit = stageOf(pipeline, deal.stage)?.rottingDays;
  const days = deal.status === 'open' && limit ? daysInStage(deal, now, calendar) : null;
  return days !== null && days > limit! ? days - limit! : 0;
}

/** What is late on an open deal: the next step, else the expected close; with whole days since. */
export function overdueBy(deal: Deal, now: Instant, calendar: Calendar): number {
  if (deal.status !== 'open') return 0;
  const due = deal.nextStep?.due ?? deal.expectedClose;
  if (due == null) return 0;
  const day = typeof due === 'number' ? calendar.dayOf(due) : due;
  return Math.max(0, daysBetween(day, calendar.dayOf(now), calendar));
}

/** History with further entries: time never runs backwards, and what is too long is thinned. */
export function withHistory(
  history: readonly HistoryEntry[],
  entries: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  if (!entries.length) return history;
  const last = history.findLast(({ at }) => typeof at === 'number')?.at;
  const all = [...history, ...entries.map(entry => ({ ...entry, at: notBefore(entry.at, last) }))];
  return all.length > LONGEST_HISTORY ? thin(all) : all;
}

const notBefore = (at: When, last: When | undefined): When =>
  typeof at === 'number' && typeof last === 'number' && at < last ? last : at;

function thin(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const keep = new Set<HistoryEntry>();
  const entered = new Set<unknown>();
  const left = new Map<unknown, HistoryEntry>();
  for (const entry of history) {
    if (entry.field !== 'stage') continue;
    if (!entered.has(entry.to)) keep.add(entry);
    entered.add(entry.to);
    left.set(entry.from, entry);
  }
  for (const entry of left.values()) keep.add(entry);
  const room = LONGEST_HISTORY - keep.size;
  if (room > 0) for (const entry of history.slice(-room)) keep.add(entry);
  return history.filter(entry => keep.has(entry));
}
