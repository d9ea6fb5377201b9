import { Base, FEW, none, type Figure } from './figure.js';
import { ALL_TIME, boundsOf } from './period.js';
import type { Measure } from './tally.js';
import { closedWithin, type InPeriod } from './win-rate.js';

/** What became of the deals of a stage: the share of those that reached it and are closed which was won. */
export interface StageOdds extends Figure<number> {
  readonly id: string;
  readonly name: string;
  /** What the stage says now, 0–1. */
  readonly probability: number;
  /** What it had better say, in whole per cent; `null` where too few deals have closed to tell. */
  readonly proposed: number | null;
}

/**
 * What each stage's deals really did against its probability, of the deals closed in the period. Reached is meant as in
 * the funnel: skipped stages are credited. Given up is not won, for it brings nothing.
 */
export const stageOdds =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<readonly StageOdds[]> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const stages = ground.ladder.steps.map(() => ({ base: new Base(ground), won: 0 }));
    return {
      put({ deal: facts }, sign) {
        if (!facts || facts.deal.status === 'open') return;
        stages.forEach((stage, rung) => {
          if (facts.furthest < rung || !closedWithin(facts, bounds, stage.base, sign)) return;
          stage.base.put(facts.slot, sign);
          if (facts.deal.status === 'won') stage.won += sign;
        });
      },
      read: () =>
        stages.map(({ base, won }, rung) => {
          const { id, name, probability } = ground.ladder.steps[rung]!;
          const share = base.count ? won / base.count : null;
          const proposed = share !== null && base.count >= FEW ? Math.round(share * 100) / 100 : null;
          return base.figure(share ?? none('no-closed-deals'), { id, name, probability, proposed });
        }),
    };
  };
