import { instantOf, type Calendar } from '../calendar.js';
import type { Deal, HistoryEntry, Instant } from '../records.js';
import type { Ladder } from './ladder.js';

/** A stay of a deal on one rung of the ladder. */
export interface Visit {
  readonly rung: number;
  /** `null` where nobody knows when. */
  readonly from: Instant | null;
  /** `null` while it lasts, or where nobody knows. */
  readonly until: Instant | null;
  /** One of its ends was concluded from an import. */
  readonly inferred: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The way a deal went, in order. Where time runs backwards it stands still; stages that nobody knows are passed over;
 * going from a stage into itself (or into the one that took its deals) is no step. A deal without history is where it
 * stands, since nobody knows when. What was undone is not in the history, so it never happened.
 */
export function visitsOf(
  deal: Deal,
  ladder: Ladder,
  calendar: Calendar,
  created: Instant | null,
  closed: Instant | null,
): readonly Visit[] {
  const visits: Mutable<Visit>[] = [];
  let now = created ?? -Infinity;
  const enter = (rung: number, at: Instant | null, inferred: boolean): void => {
    const last = visits.at(-1);
    if (rung < 0 || last?.rung === rung) return;
    const from = at === null ? null : (now = Math.max(now, at));
    if (last) {
      last.until = from;
      last.inferred ||= inferred;
    }
    visits.push({ rung, from, until: null, inferred });
  };
  for (const { at, from, to, inferred = false } of inOrder(deal.history, calendar)) {
    // what it stood in before the first entry, it stood in from the beginning
    if (!visits.length && from != null) enter(ladder.rungOf(from), created, inferred);
    enter(ladder.rungOf(to), at === null ? null : instantOf(at, calendar), inferred);
  }
  const here = ladder.rungOf(deal.stage);
  // a stage that is not known any more: the board shows such deals in the first
  enter(here < 0 && !visits.length ? 0 : here, null, false);
  const last = visits.at(-1);
  if (last && deal.status !== 'open') last.until = closed === null ? null : Math.max(now, closed);
  return visits;
}

/** Changes of stage by time; one without a time stays behind the one before it. */
function inOrder(history: readonly HistoryEntry[], calendar: Calendar): readonly HistoryEntry[] {
  const entries = history.filter(({ field }) => field === 'stage');
  let last = -Infinity;
  let sorted = true;
  const moments = entries.map(({ at }) => {
    const moment = at === null ? last : instantOf(at, calendar);
    sorted &&= moment >= last;
    return (last = moment);
  });
  if (sorted) return entries;
  const order = [...entries.keys()].sort((a, b) => moments[a]! - moments[b]! || a - b);
  return order.map(index => entries[index]!);
}
