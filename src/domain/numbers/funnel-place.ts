import type { Instant } from '../records.js';
import type { DealFacts } from './facts.js';
import type { Ground } from './ground.js';
import type { Prospect } from './tally.js';

/** A step of a funnel: of a lead, a stage that sells, or the sale. */
export interface FunnelRung {
  /** `lead`, `mql`, `sql`, a stage's id; the won stage's id or `won`. */
  readonly id: string;
  /** The stage's name; empty where the step is none: words for it belong to i18n. */
  readonly name: string;
  readonly kind: 'lead' | 'stage' | 'won';
  /** Deals at or above this rung of the ladder have reached it; −1 for a lead's step. */
  readonly rung: number;
}

/** Whose way a funnel follows: that of the deals, or of the leads that become deals. */
export interface FunnelWay {
  /** The steps before the first stage. */
  readonly before: readonly FunnelRung[];
  /** Where nobody came. */
  readonly none: 'no-deals' | 'no-leads';
  createdOf(prospect: Prospect): Instant | null;
  /** The furthest step it has reached; −1 where it has not reached the first. */
  placeOf(prospect: Prospect, rungs: readonly FunnelRung[]): number;
  /**
   * When it came to each step: `null` where it passed at a time that nobody recorded, `undefined` where it never stood there
   * (skipped, or not reached).
   */
  arrivalsOf(prospect: Prospect, rungs: readonly FunnelRung[]): (Instant | null | undefined)[];
}

/** The steps that are asked for, in order; the sale is always the last. */
export function rungsOf(ground: Ground, { before }: FunnelWay, stages: readonly string[] | undefined): FunnelRung[] {
  const { steps, top, won } = ground.ladder;
  const shown = steps
    .map(({ id, name }, rung): FunnelRung => ({ id, name, kind: 'stage', rung }))
    .filter(({ id }) => !stages || stages.includes(id));
  return [...before, ...shown, { id: won?.id ?? 'won', name: won?.name ?? '', kind: 'won', rung: top }];
}

/** Whether it went on no further for good. */
export const isLost = ({ deal, lead }: Prospect): boolean =>
  deal ? deal.deal.status === 'lost' || deal.deal.status === 'abandoned' : lead?.lead.status === 'disqualified';

/** The way of the deals, from the first stage on. */
export const dealWay: FunnelWay = {
  before: [],
  none: 'no-deals',
  createdOf: ({ deal }) => deal?.created ?? null,
  placeOf: ({ deal }, rungs) => (deal ? rungs.findLastIndex(({ rung }) => rung <= deal.furthest) : -1),
  arrivalsOf({ deal }, rungs) {
    const arrivals = new Array<Instant | null | undefined>(rungs.length);
    if (deal) dealArrivals(deal, rungs, arrivals);
    return arrivals;
  },
};

/** A step that it came to only after a later one was skipped on the way. */
function dealArrivals(facts: DealFacts, rungs: readonly FunnelRung[], arrivals: (Instant | null | undefined)[]): void {
  let furthest = -1;
  for (const { rung, from, inferred } of facts.visits) {
    // between two steps that are shown, it stands at the lower one
    const at = rungs.findLastIndex(each => each.rung >= 0 && each.rung <= rung);
    if (at <= furthest || rungs[at]!.kind === 'won') continue;
    furthest = at;
    arrivals[at] = inferred ? null : from;
  }
  if (facts.deal.status === 'won') arrivals[rungs.length - 1] = facts.closed;
}
