import { DAY, daysBetween, type Calendar } from '../calendar.js';
import type { Deal, Instant, ReviewVerdict } from '../records.js';
import type { DealFacts } from './facts.js';
import { Base, type Figure } from './figure.js';
import type { Ground } from './ground.js';
import { lazy } from './lazy.js';
import type { Measure } from './tally.js';

/** A deal that was gone through so lately is done with: a review that was broken off goes on where it stopped. */
export const REVIEW_DAYS = 5;
/** What nobody has gone through yet is looked at from a week ago on. */
const FIRST_DAYS = 7;
/** What ended longer ago is past talking about. */
const ENDED_DAYS = 31;
/** From here on a deal is likelier won than lost. */
const EVEN = 0.5;

/** How a deal ended since the last review: against the odds, which is what a team learns from (R43), or as was likely. */
export type ReviewTurn = 'late-loss' | 'surprise-win' | 'loss' | 'win';
const TURNS: readonly (ReviewTurn | null)[] = ['late-loss', 'surprise-win', 'loss', 'win', null];

/** A deal that a review goes through. */
export interface ReviewItem {
  readonly id: string;
  /** `null` while it is open. */
  readonly turn: ReviewTurn | null;
  /** How likely it was won where it last stood, 0–1. */
  readonly odds: number;
  /** From when on what has changed is news. */
  readonly since: Instant;
  /** What was made of it in this review; `null` while it is still to come. */
  readonly verdict: ReviewVerdict | null;
}

/** One seller's part of a review. */
export interface SellerReview {
  /** Empty = deals of nobody. */
  readonly owner: string;
  readonly count: number;
  readonly done: number;
  /** First how deals ended, then the open ones, the dearest first. */
  readonly items: readonly ReviewItem[];
}

/** A weekly review: all that is open, and what has ended since the last; its value is how many deals are still to come. */
export interface Review extends Figure<number> {
  readonly done: number;
  /** By name; deals of nobody last. */
  readonly sellers: readonly SellerReview[];
}

/** Whether a deal was gone through in the review that is under way. */
const isDone = ({ reviewed }: Deal, asOf: Instant, days: number, calendar: Calendar): boolean =>
  typeof reviewed?.at === 'number' && daysBetween(calendar.dayOf(reviewed.at), calendar.dayOf(asOf), calendar) < days;

/** From when on changes are news: since it was last gone through. */
const sinceOf = ({ reviewed }: Deal, asOf: Instant): Instant =>
  typeof reviewed?.at === 'number' ? reviewed.at : asOf - FIRST_DAYS * DAY;

/** How likely it was won where it last stood before it ended. */
function oddsOf({ deal, visits, rung }: DealFacts, { ladder }: Ground): number {
  const last = visits.findLast(visit => visit.rung < ladder.top)?.rung ?? rung;
  return deal.probability ?? ladder.steps[last]?.probability ?? 0;
}

const turnOf = ({ deal: { status } }: DealFacts, odds: number): ReviewTurn | null => {
  if (status === 'open') return null;
  if (status === 'won') return odds < EVEN ? 'surprise-win' : 'win';
  return odds < EVEN ? 'loss' : 'late-loss';
};

function itemOf(facts: DealFacts, ground: Ground, asOf: Instant, days: number): ReviewItem | null {
  const { deal, closed } = facts;
  const since = sinceOf(deal, asOf);
  const verdict = isDone(deal, asOf, days, ground.calendar) ? deal.reviewed!.as : null;
  if (deal.status !== 'open') {
    const isNews = closed !== null && closed >= asOf - ENDED_DAYS * DAY && (closed > since || verdict !== null);
    if (!isNews) return null;
  }
  const odds = oddsOf(facts, ground);
  return { id: deal.id, turn: turnOf(facts, odds), odds, since, verdict };
}

interface Listed {
  readonly item: ReviewItem;
  readonly minor: number;
}
const order = (a: Listed, b: Listed): number =>
  TURNS.indexOf(a.item.turn) - TURNS.indexOf(b.item.turn) || b.minor - a.minor || (a.item.id < b.item.id ? -1 : 1);

/** What a team goes through every week, seller by seller (R43). A forecast sees what closes soon; this sees the rest too. */
export const weeklyReview =
  ({ asOf, days = REVIEW_DAYS }: { readonly asOf: Instant; readonly days?: number }): Measure<Review> =>
  ground => {
    const base = new Base(ground);
    const sellers = new Map<string, { done: number; readonly listed: Map<number, Listed> }>();
    return {
      put({ deal: facts }, sign) {
        const item = facts && !facts.retained ? itemOf(facts, ground, asOf, days) : null;
        if (!item) return;
        const { slot, minor, deal } = facts!;
        base.put(slot, sign);
        let seller = sellers.get(deal.owner);
        if (!seller) sellers.set(deal.owner, (seller = { done: 0, listed: new Map() }));
        if (item.verdict) seller.done += sign;
        if (sign > 0) seller.listed.set(slot, { item, minor: minor ?? 0 });
        else seller.listed.delete(slot);
        if (!seller.listed.size) sellers.delete(deal.owner);
      },
      read() {
        const parts = [...sellers].sort(([a], [b]) => (a && b ? (a < b ? -1 : 1) : a ? -1 : 1));
        const done = parts.reduce((sum, [, seller]) => sum + seller.done, 0);
        return base.figure(base.count - done, {
          done,
          sellers: parts.map(([owner, seller]) => {
            const listed = [...seller.listed.values()];
            return lazy(
              { owner, count: listed.length, done: seller.done },
              { items: () => listed.sort(order).map(({ item }) => item) },
            );
          }),
        });
      },
    };
  };
