import { DAY } from '../calendar.js';
import { Distribution } from './distribution.js';
import type { DealFacts } from './facts.js';
import { Base, none, type Figure } from './figure.js';
import { ALL_TIME, boundsOf, isWithin } from './period.js';
import type { Measure } from './tally.js';
import type { InPeriod } from './win-rate.js';

/** How long deals stay in a stage: the mean, in days, of those that have left it. */
export interface StageTime extends Figure<number> {
  readonly id: string;
  readonly name: string;
  readonly median: number | null;
  /** Three of four leave within so many days. */
  readonly upperQuartile: number | null;
}

/** How long a deal stood on a rung, all its stays together, or why nobody knows; `undefined` where it never did. */
export function stayOn({ visits }: DealFacts, rung: number): number | 'inferred' | 'no-date' | undefined {
  let stay: number | undefined;
  for (const { rung: at, from, until, inferred } of visits) {
    if (at !== rung) continue;
    if (inferred) return 'inferred';
    if (from === null || until === null) return 'no-date';
    stay = (stay ?? 0) + until - from;
  }
  return stay;
}

/**
 * Time in stage, for each stage that sells: of the deals created in the period that have left it, all stays of a deal
 * together. Who still stands there is left out as unfinished; times concluded from an import, or unknown, likewise.
 */
export const stageTimes =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<readonly StageTime[]> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const stages = ground.ladder.steps.map(() => ({ base: new Base(ground), times: new Distribution() }));
    return {
      put({ deal: facts }, sign) {
        if (!facts || facts.retained) return;
        const isIn = isWithin(facts.created, bounds);
        if (!isIn && facts.created !== null) return;
        stages.forEach(({ base, times }, rung) => {
          if (!isIn)
            return void (facts.visits.some(visit => visit.rung === rung) && base.leave('no-date', facts.slot, sign));
          if (facts.deal.status === 'open' && facts.rung === rung) return base.leave('unfinished', facts.slot, sign);
          const stay = stayOn(facts, rung);
          if (stay === undefined) return;
          if (typeof stay === 'string') return base.leave(stay, facts.slot, sign);
          base.put(facts.slot, sign);
          times.put(stay, sign);
        });
      },
      read: () =>
        stages.map(({ base, times }, rung) => {
          const { id, name } = ground.ladder.steps[rung]!;
          const days = (time: number | null): number | null => (time === null ? null : time / DAY);
          const value = times.mean === null ? none('no-dates') : times.mean / DAY;
          const more = { id, name, median: days(times.median), upperQuartile: days(times.quantile(0.75)) };
          return base.figure(value, more);
        }),
    };
  };
