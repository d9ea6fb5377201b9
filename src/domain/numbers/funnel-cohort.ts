import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import { Base, none, type Figure } from './figure.js';
import { leakOf, type FunnelLeak } from './funnel-leak.js';
import { rungsOf, type FunnelWay } from './funnel-place.js';
import { countStays, StepTally, stepsOf, type FunnelStep } from './funnel-step.js';
import { lazy } from './lazy.js';
import { ALL_TIME, boundsOf, isWithin, type Period } from './period.js';
import { IdSet } from './roster.js';
import type { Measure } from './tally.js';

/** How a funnel is asked for, whosever way it follows. */
export interface CohortOptions {
  /** Whom it follows: those who came in the period. All where nothing is said. */
  readonly period?: Period;
  /** Came = was created (where nothing is said), or entered the first step that is shown. */
  readonly cohort?: 'created' | 'entered';
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

/** The funnel of those who go one way. */
export const cohortFunnel =
  (
    way: FunnelWay,
    { period = ALL_TIME, cohort = 'created', stages, asOf, usualDays }: CohortOptions = {},
  ): Measure<Funnel> =>
  ground => {
    const rungs = rungsOf(ground, way, stages);
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const tallies = rungs.map(() => new StepTally(ground));
    const young = new IdSet(ground.dealIds);
    const youngFrom = asOf === undefined || usualDays === undefined ? Infinity : asOf - usualDays * DAY;

    return {
      put(prospect, sign) {
        const { deal } = prospect;
        const place = way.placeOf(prospect, rungs);
        if (place < 0) return;
        if (deal?.retained) return base.leave('retention', deal.slot, sign);
        let known: readonly (Instant | null | undefined)[] | undefined;
        const arrivals = (): readonly (Instant | null | undefined)[] => (known ??= way.arrivalsOf(prospect, rungs));
        const came = cohort === 'created' ? way.createdOf(prospect) : (arrivals().find(at => at !== undefined) ?? null);
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
          top.count || none(way.none),
          { count: top.count, steps, leak: { byCount: leakOf(steps, 'count'), byValue: leakOf(steps, 'value') } },
          young.size ? ['young'] : [],
        );
        return lazy(figure, { leads: () => top.leads, young: () => youngIds.toArray() });
      },
    };
  };
