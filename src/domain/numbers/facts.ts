import { instantOf, type Calendar } from '../calendar.js';
import { toMinor } from '../minor-units.js';
import type { Deal, Instant } from '../records.js';
import type { Exchange } from './exchange.js';
import type { Ladder } from './ladder.js';
import { between } from './period.js';
import { visitsOf, type Visit } from './visits.js';

/** What the figures read of a deal: worked out once for each deal object, whatever is asked of it. */
export interface DealFacts {
  readonly deal: Deal;
  /** Its number in the roster of deals. */
  readonly slot: number;
  readonly created: Instant | null;
  /** `null` while it is open. */
  readonly closed: Instant | null;
  /** Milliseconds from created to closed: whole days between dates. `null` where a date is missing, or it is open. */
  readonly lifetime: number | null;
  /** In minor units of `currency`; `null` where nobody has said. */
  readonly minor: number | null;
  /** What its value counts in: the deal's own currency where there is no rate for it. */
  readonly currency: string;
  readonly visits: readonly Visit[];
  /** The rung it stands on. */
  readonly rung: number;
  /** The furthest rung it has reached; the top only while it is won. */
  readonly furthest: number;
  /** Not sold here: it is open, but stands in a stage that comes after the sale. */
  readonly retained: boolean;
}

/** The facts of one deal. */
export function dealFacts(
  deal: Deal,
  slot: number,
  { ladder, calendar, exchange }: { readonly ladder: Ladder; readonly calendar: Calendar; readonly exchange: Exchange },
): DealFacts {
  const open = deal.status === 'open';
  const created = deal.createdAt === null ? null : instantOf(deal.createdAt, calendar);
  const closed = open || deal.closedAt === null ? null : instantOf(deal.closedAt, calendar);
  const visits = visitsOf(deal, ladder, calendar, created, closed);
  const reached = visits.reduce((most, visit) => Math.max(most, visit.rung), 0);
  const minor = deal.value === null ? null : toMinor(deal.value, deal.currency);
  const day = closed === null ? null : typeof deal.closedAt === 'string' ? deal.closedAt : calendar.dayOf(closed);
  return {
    deal,
    slot,
    created,
    closed,
    lifetime: open ? null : between(deal.createdAt, deal.closedAt, calendar),
    ...exchange(minor, deal.currency, day),
    visits,
    // a stage that nobody knows any more: the board shows such deals in the first
    rung: Math.max(0, ladder.rungOf(deal.stage)),
    // whoever has won, or stood in a won stage before it was opened again, has passed all that sells
    furthest: deal.status === 'won' ? ladder.top : Math.min(reached, ladder.top - 1),
    retained: open && ladder.isRetention(deal.stage),
  };
}

/** The fields that history follows. */
type Followed = Pick<Deal, 'stage' | 'status' | 'value' | 'expectedClose' | 'owner'>;

/** The deal as it stood at the end of a moment, as far as its history tells. */
export function asItStood(deal: Deal, at: Instant, calendar: Calendar): Followed {
  const { stage, status, value, expectedClose, owner } = deal;
  const was: Record<string, unknown> = { stage, status, value, expectedClose, owner };
  const since = new Map<string, Instant>();
  for (const entry of deal.history) {
    const changed = entry.at === null ? -Infinity : instantOf(entry.at, calendar);
    // the first change after the moment tells what stood until then; before it was created, it was in its first stage
    if (changed <= at || changed >= (since.get(entry.field) ?? Infinity)) continue;
    since.set(entry.field, changed);
    was[entry.field] = entry.from ?? (entry.field === 'stage' ? entry.to : entry.from);
  }
  return was as unknown as Followed;
}

/** The last moment at which anybody did something about the deal, as far as it tells; `null` where nothing tells. */
export function lastTouch({ deal, created }: DealFacts, calendar: Calendar): Instant | null {
  let last = Math.max(
    created ?? -Infinity,
    deal.lastTouchAt === null ? -Infinity : instantOf(deal.lastTouchAt, calendar),
  );
  for (const { at } of deal.history) if (at !== null) last = Math.max(last, instantOf(at, calendar));
  return last === -Infinity ? null : last;
}
