import type { Instant } from '../records.js';
import type { DealFacts } from './facts.js';
import type { Ground } from './ground.js';
import { LEAD_STEPS, type LeadFacts } from './leads.js';
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

/** The steps that are asked for, in order; the sale is always the last. */
export function rungsOf(ground: Ground, from: 'leads' | 'deals', stages: readonly string[] | undefined): FunnelRung[] {
  const { steps, top, won } = ground.ladder;
  const leads = LEAD_STEPS.map((id): FunnelRung => ({ id, name: '', kind: 'lead', rung: -1 }));
  const shown = steps
    .map(({ id, name }, rung): FunnelRung => ({ id, name, kind: 'stage', rung }))
    .filter(({ id }) => !stages || stages.includes(id));
  return [
    ...(from === 'leads' ? leads : []),
    ...shown,
    { id: won?.id ?? 'won', name: won?.name ?? '', kind: 'won', rung: top },
  ];
}

/** The furthest step a prospect has reached; −1 where it has not reached the first. */
export function placeOf({ deal, lead }: Prospect, rungs: readonly FunnelRung[]): number {
  if (deal) return rungs.findLastIndex(({ rung }) => rung <= deal.furthest);
  return lead && rungs[0]?.kind === 'lead' ? LEAD_STEPS.indexOf(lead.step) : -1;
}

/** Whether it went on no further for good. */
export const isLost = ({ deal, lead }: Prospect): boolean =>
  deal ? deal.deal.status === 'lost' || deal.deal.status === 'abandoned' : lead?.lead.status === 'disqualified';

/**
 * When a prospect came to each step: `null` where it passed at a time that nobody recorded, `undefined` where it never
 * stood there (skipped, or not reached).
 */
export function arrivalsOf({ deal, lead }: Prospect, rungs: readonly FunnelRung[]): (Instant | null | undefined)[] {
  const arrivals = new Array<Instant | null | undefined>(rungs.length);
  if (lead && rungs[0]?.kind === 'lead') leadArrivals(lead, arrivals);
  if (deal) dealArrivals(deal, rungs, arrivals);
  return arrivals;
}

function leadArrivals({ created, qualified, step }: LeadFacts, arrivals: (Instant | null | undefined)[]): void {
  arrivals[0] = created;
  // when marketing called it qualified is not on record where sales has accepted it since
  if (step === 'mql') arrivals[1] = qualified;
  else if (step === 'sql') arrivals[2] = qualified;
}

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
