import { daysBetween, instantOf, type Calendar } from './calendar.js';
import type { Activity, Deal, HistoryEntry, Instant, When } from './records.js';

/** How long a deal stood in a stage. */
export interface Stay {
  readonly stage: string;
  readonly from: When;
  /** `null` while it stands there, or where nobody knows. */
  readonly to: When;
  /** Whole days between two dates, 24-hour days with their fraction between two moments; `null` where nobody knows. */
  readonly days: number | null;
}

/** A line of a deal's timeline: what one operation changed, or an activity. */
export type TimelineEntry =
  | {
      readonly type: 'change';
      readonly at: When;
      readonly by: string;
      readonly entries: readonly HistoryEntry[];
      /** How many days the deal had stood in the stage it left, where it left one. */
      readonly stayed: number | null;
    }
  | { readonly type: 'activity'; readonly at: When; readonly by: string; readonly activity: Activity };

const days = (from: When, to: When, calendar: Calendar): number | null =>
  from === null || to === null ? null : Math.max(0, daysBetween(from, to, calendar));

/** Each stay in a stage, in order; the last lasts until now, or until the deal was closed. */
export function staysOf(deal: Deal, now: Instant, calendar: Calendar): readonly Stay[] {
  const moves = deal.history.filter(({ field }) => field === 'stage');
  const first = moves[0];
  const entered = [
    ...(first?.from === null ? [] : [{ stage: String(first ? first.from : deal.stage), from: deal.createdAt }]),
    ...moves.map(({ to, at }) => ({ stage: String(to), from: at })),
  ];
  return entered.map(({ stage, from }, index) => {
    const next = entered[index + 1];
    if (next) return { stage, from, to: next.from, days: days(from, next.from, calendar) };
    const closed = deal.closedAt !== null && (days(deal.closedAt, from, calendar) ?? 0) === 0 ? deal.closedAt : null;
    return { stage, from, to: closed, days: days(from, closed ?? now, calendar) };
  });
}

/** How many days a deal has stood in each stage, its returns added up; a stage where it never stood is not there. */
export function daysByStage(stays: readonly Stay[]): ReadonlyMap<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const { stage, days } of stays) {
    const before = sums.get(stage);
    sums.set(stage, before === null || days === null ? null : (before ?? 0) + days);
  }
  return sums;
}

/** All that happened to a deal, the latest first; what has no known time comes last. */
export function timelineOf(
  deal: Deal,
  activities: readonly Activity[],
  now: Instant,
  calendar: Calendar,
): readonly TimelineEntry[] {
  const stays = staysOf(deal, now, calendar);
  const created = deal.history.find(({ field }) => field === 'stage')?.from === null;
  let nth = created ? -1 : 0;
  const lines: TimelineEntry[] = [];
  for (const entry of deal.history) {
    const left = entry.field === 'stage' ? (stays[nth++]?.days ?? null) : null;
    const last = lines.at(-1);
    // a sale is one line: the stage and the status were changed by one operation
    if (last?.type === 'change' && entry.op && last.entries[0]!.op === entry.op && last.at === entry.at)
      lines[lines.length - 1] = { ...last, entries: [...last.entries, entry], stayed: last.stayed ?? left };
    else lines.push({ type: 'change', at: entry.at, by: entry.by, entries: [entry], stayed: left });
  }
  for (const activity of activities)
    if (activity.removedAt === undefined && activity.doneAt !== undefined)
      lines.push({ type: 'activity', at: activity.doneAt, by: activity.by, activity });
  const time = ({ at }: TimelineEntry): number => (at === null ? -Infinity : instantOf(at, calendar));
  return lines
    .map((line, index) => ({ line, index, time: time(line) }))
    .sort((a, b) => (a.time === b.time ? b.index - a.index : b.time - a.time))
    .map(({ line }) => line);
}
