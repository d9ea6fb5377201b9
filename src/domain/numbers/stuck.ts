import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import { Distribution } from './distribution.js';
import { FEW } from './figure.js';
import type { Ground } from './ground.js';
import { stayOn } from './stage-times.js';
import type { Sign } from './roster.js';
import type { Prospect } from './tally.js';

/** So many that have left a stage begin to tell what is usual there. */
const SOME = 5;

/** From when on a deal has stood in a stage for too long, and where that comes from. */
export interface StuckLimit {
  readonly days: number;
  /** The stage's own limit; three of four won deals were through by then; 1.5 × the median of all; nothing to go by. */
  readonly from: 'stage' | 'won-deals' | 'median' | 'default';
}

/** Since when an open deal stands where it stands; its creation where its history does not say. */
export const standsSince = ({ deal }: Prospect): Instant | null => deal!.visits.at(-1)?.from ?? deal!.created;

/** One stage: who stands there, and how long others stayed. */
interface Standing {
  readonly prospects: Map<number, Prospect>;
  readonly won: Distribution;
  readonly all: Distribution;
  /** The limit by which the stuck were told when somebody last asked. */
  days: number | null;
}

/** Whom a tally finds, and whom no longer. */
export type Found = (prospect: Prospect, sign: Sign) => void;

/**
 * Keeps who stands in each stage since when, and how long others stayed there. Limits are whole days: so they seldom
 * change, and only when a stage's changes are all who stand there looked at again.
 */
export class StuckTally {
  readonly #ground: Ground;
  readonly #asOf: Instant;
  readonly #otherwise: number;
  readonly #found: Found;
  readonly #stages: readonly Standing[];
  #puts = 0;

  /** @param otherwise - The limit of a stage that has none, where too few deals tell what is usual. */
  constructor(ground: Ground, asOf: Instant, otherwise: number, found: Found) {
    this.#ground = ground;
    this.#asOf = asOf;
    this.#otherwise = otherwise;
    this.#found = found;
    this.#stages = ground.ladder.steps.map(() => ({
      ...{ prospects: new Map(), days: null },
      ...{ won: new Distribution(), all: new Distribution() },
    }));
  }

  /** @param awake - Whether it may be called stuck; its stays count in any case. */
  put(prospect: Prospect, awake: boolean, sign: Sign): void {
    const facts = prospect.deal!;
    const standsOn = facts.deal.status === 'open' ? facts.rung : -1;
    this.#stages.forEach((stage, rung) => {
      if (rung === standsOn) {
        if (!awake || standsSince(prospect) === null) return;
        if (sign > 0) stage.prospects.set(facts.slot, prospect);
        else stage.prospects.delete(facts.slot);
        if (this.#isStuck(prospect, stage.days)) this.#found(prospect, sign);
        return;
      }
      const stay = stayOn(facts, rung);
      if (typeof stay !== 'number') return;
      stage.all.put(stay, sign);
      if (facts.deal.status === 'won') stage.won.put(stay, sign);
    });
    // at 1, 2, 4, 8 … changes: while a large book is read the limits come near what they will be, and the first to ask
    // does not have to wait until everybody is looked at
    this.#puts++;
    if (!(this.#puts & (this.#puts - 1))) this.settle();
  }

  #isStuck(prospect: Prospect, days: number | null): boolean {
    return days !== null && standsSince(prospect)! < this.#asOf - days * DAY;
  }

  #limitOf({ won, all }: Standing, rung: number): StuckLimit {
    const own = this.#ground.ladder.steps[rung]!.rottingDays;
    if (own) return { days: own, from: 'stage' };
    if (won.count >= FEW) return { days: Math.ceil(won.quantile(0.75)! / DAY), from: 'won-deals' };
    if (all.count >= SOME) return { days: Math.ceil((1.5 * all.median!) / DAY), from: 'median' };
    return { days: this.#otherwise, from: 'default' };
  }

  /** The limits as they are now; tells `found` whom they concern. */
  settle(): readonly StuckLimit[] {
    return this.#stages.map((stage, rung) => {
      const limit = this.#limitOf(stage, rung);
      if (limit.days === stage.days) return limit;
      for (const prospect of stage.prospects.values()) {
        const [was, is] = [this.#isStuck(prospect, stage.days), this.#isStuck(prospect, limit.days)];
        if (was !== is) this.#found(prospect, is ? 1 : -1);
      }
      stage.days = limit.days;
      return limit;
    });
  }
}
