import { addDays } from '../calendar.js';
import type { CalendarDate } from '../records.js';
import type { NoBase } from './figure.js';

/** What a pipeline of the right size is worked out from (R32). Money is in any one unit. */
export interface PlanInput {
  /** What one sale brings. */
  readonly averageDeal: number | null;
  /** Won ÷ (won + lost), 0–1; … */
  readonly winRate?: number | null;
  /** …and the share of leads that become a deal, 0–1. Together they are the close ratio, … */
  readonly leadToDeal?: number | null;
  /** …which stands for both where only it is known: the share of leads that are won. */
  readonly closeRatio?: number | null;
  /** How many share the leads. */
  readonly sellers?: number;
  /** Days from a lead to a win: by so much earlier leads are needed. */
  readonly leadToWin?: number | null;
  /** How the rate of the season differs from that of the year: 0.8 where only four of five usual sales are made. */
  readonly season?: number;
}

/** The span that is planned for. */
export interface PlanSpan {
  /** Its first day. */
  readonly from: CalendarDate;
  readonly days: number;
}

/** What is needed; exact, so that it can be worked on with: it is rounded up only to be shown. */
export interface Plan {
  readonly deals: number | null;
  /** Deals in the pipeline that so many wins take; `null` where the win rate is not known. */
  readonly dealsInPipeline: number | null;
  readonly leads: number | null;
  readonly leadsPerSeller: number | null;
  readonly leadsPerWeek: number | null;
  /** The first day of the span in which the leads have to come; `null` where nobody knows how long a sale takes. */
  readonly leadsFrom: CalendarDate | null;
  /** The share of leads that are won, season and all. */
  readonly closeRatio: number | null;
  readonly why?: NoBase;
}

/** The close ratio of the season: never more than 1. */
function ratioOf({ winRate, leadToDeal, closeRatio, season = 1 }: PlanInput): number | null {
  const product = winRate != null && leadToDeal != null ? winRate * leadToDeal : null;
  const ratio = closeRatio ?? product;
  return ratio === null ? null : Math.min(1, ratio * season);
}

const over = (amount: number | null, by: number | null | undefined): number | null =>
  amount === null || by == null || by <= 0 ? null : amount / by;

/** What is missing to a plan. */
function withoutPlan({ averageDeal }: PlanInput, ratio: number | null): NoBase | null {
  if (averageDeal === null) return 'no-values';
  if (ratio === null) return 'no-leads';
  return averageDeal <= 0 || ratio <= 0 ? 'zero-divisor' : null;
}

/**
 * Pipeline size (R32): deals = target ÷ average deal; leads = deals ÷ close ratio; a seller's = leads ÷ sellers.
 * 100,000 ÷ 500 = 200; ÷ 0.8 = 250; ÷ 10 = 25. They are needed one lead-to-win earlier than the wins. Without a target
 * nothing is needed that could be said.
 */
export function planFor(target: number | null, input: PlanInput, span?: PlanSpan): Plan {
  const { averageDeal, winRate, sellers = 1, leadToWin, season = 1 } = input;
  const ratio = ratioOf(input);
  const deals = over(target, averageDeal);
  const leads = over(deals, ratio);
  const seasonal = winRate == null ? null : Math.min(1, winRate * season);
  const why: NoBase | null = withoutPlan(input, ratio);
  return {
    deals,
    dealsInPipeline: over(deals, seasonal),
    leads,
    leadsPerSeller: over(leads, sellers),
    leadsPerWeek: span ? over(leads, span.days / 7) : null,
    leadsFrom: span && leadToWin != null ? addDays(span.from, -Math.round(leadToWin)) : null,
    closeRatio: ratio,
    ...(why ? { why } : {}),
  };
}

/** What so many leads can bring (R32 backwards). */
export interface Reach {
  readonly deals: number | null;
  /** In the unit of the average deal. */
  readonly revenue: number | null;
  readonly why?: NoBase;
}

/** The other way round: leads × close ratio = wins; × average deal = money. */
export function reachOf(leads: number | null, input: PlanInput): Reach {
  const ratio = ratioOf(input);
  const deals = ratio === null || leads === null ? null : leads * ratio;
  const revenue = deals === null || input.averageDeal === null ? null : deals * input.averageDeal;
  const why = ratio !== 0 ? withoutPlan(input, ratio) : null;
  return { deals, revenue, ...(why ? { why } : {}) };
}

/** How the wins of each month of the year differ from the average month: 1 = usual, by month from January. */
export function seasonsOf(
  months: readonly { readonly month: number; readonly won: number; readonly closed: number }[],
): readonly (number | null)[] {
  const won = Array.from({ length: 12 }, () => 0);
  const closed = Array.from({ length: 12 }, () => 0);
  for (const each of months) {
    won[each.month - 1]! += each.won;
    closed[each.month - 1]! += each.closed;
  }
  const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
  const usual = sum(closed) ? sum(won) / sum(closed) : 0;
  return won.map((count, month) => (usual > 0 && closed[month]! > 0 ? count / closed[month]! / usual : null));
}
