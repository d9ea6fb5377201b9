import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import { Base, none, type Figure } from './figure.js';
import { arrivalsOf, placeOf, rungsOf } from './funnel-place.js';
import { leakOf, type FunnelLeak } from './funnel-leak.js';
import { countStays, StepTally, stepsOf, type FunnelStep } from './funnel-step.js';
import { lazy } from './lazy.js';
import { ALL_TIME, boundsOf, isWithin, type Period } from './period.js';
import { IdSet } from './roster.js';
import type { Measure, Prospect } from './tally.js';

/** How a funnel is asked for. */
export interface FunnelOptions {
  /** Whom it follows: those who came in the period. All where nothing is said. */
  readonly period?: Period;
  /** Came = was created (where nothing is said), or entered the first step that is shown. */
  readonly cohort?: 'created' | 'entered';
  /** Where it begins: with the deals (where nothing is said), or with the leads (lead → MQL → SQL → deal …). */
  readonly from?: 'deals' | 'leads';
  /** Only these stages, by id; all that sell where nothing is said. */
  readonly stages?: readonly string[];
  /** Who is open and came less than `usualDays` (the sales cycle) before this moment is young. */
  readonly asOf?: Instant;
  readonly usualDays?: number;
}

/** A cohort on its way, step by step; its value is how many came. */
export interface Funnel extends Figure<number> {
  readonly why?: 'no-deals' | 'no-leads' | 'no-open-deals';
  readonly caveats: readonly ('few' | 'young')[];
  readonly steps: readonly FunnelStep[];
  /** The step with most lost before the next, by count and by value; `null` where nothing was lost. */
  readonly leak: { readonly byCount: FunnelLeak | null; readonly byValue: FunnelLeak | null };
  /** The leads behind it that have not become a deal; `ids` are the deals. */
  readonly leads: readonly string[];
  /** The open deals that have not had the time a sale usually takes: they may yet go on. */
  readonly young: readonly string[];
}

/**
 * A funnel of distinct deals (R2): those that came in the period, as far as they have got. A step counts who reached it
 * *or any later one*: skipped stages are credited, entering again counts once, an undone move never, lost deals stay in.
 * Each stands at the furthest step it reached, wherever it was put back to since. What stands after the sale was won.
 */
export const funnel =
  ({
    period = ALL_TIME,
    cohort = 'created',
    from = 'deals',
    stages,
    asOf,
    usualDays,
  }: FunnelOptions = {}): Measure<Funnel> =>
  ground => {
    const rungs = rungsOf(ground, from, stages);
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const tallies = rungs.map(() => new StepTally(ground));
    const young = new IdSet(ground.dealIds);
    const youngFrom = asOf === undefined || usualDays === undefined ? Infinity : asOf - usualDays * DAY;

    const cameOf = (
      { deal, lead }: Prospect,
      arrivals: () => readonly (Instant | null | undefined)[],
    ): Instant | null =>
      cohort === 'created'
        ? ((from === 'leads' ? lead?.created : undefined) ?? deal?.created ?? null)
        : (arrivals().find(at => at !== undefined) ?? null);

    return {
      put(prospect, sign) {
        const { deal } = prospect;
        const place = placeOf(prospect, rungs);
        if (place < 0 || !(deal || from === 'leads')) return;
        if (deal?.retained) return base.leave('retention', deal.slot, sign);
        let known: readonly (Instant | null | undefined)[] | undefined;
        const arrivals = (): readonly (Instant | null | undefined)[] => (known ??= arrivalsOf(prospect, rungs));
        const came = cameOf(prospect, arrivals);
        if (!isWithin(came, bounds)) return void (came === null && deal && base.leave('no-date', deal.slot, sign));
        if (deal) {
          base.put(deal.slot, sign);
          if (deal.deal.status === 'open' && came !== null && came > youngFrom) young.put(deal.slot, sign);
        }
        tallies[place]!.put(prospect, sign, place === rungs.length - 1);
        countStays(arrivals(), place, (step, time) => tallies[step]!.times.put(time, sign));
      },
      read() {
        const steps = stepsOf(ground, rungs, tallies);
        const top = steps[0]!;
        const youngIds = young.ids();
        const figure = base.figure(
          top.count || none(from === 'leads' ? 'no-leads' : 'no-deals'),
          { count: top.count, steps, leak: { byCount: leakOf(steps, 'count'), byValue: leakOf(steps, 'value') } },
          young.size ? ['young'] : [],
        );
        return lazy(figure, { leads: () => top.leads, young: () => youngIds.toArray() });
      },
    };
  };
