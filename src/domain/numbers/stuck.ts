import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import { Distribution } from './distribution.js';
import { FEW } from './figure.js';
import type { Ground } from './ground.js';
import { stayOn } from './stage-times.js';
import type { Sign } from './roster.js';
import type { Prospect } from './tally.js';

/** From when on a deal has stood in a stage for too long, and where that comes from. */
export interface StuckLimit {
  readonly days: number;
  /** The stage's own limit; three of four won deals were through by then; 1.5 × the median of all; nothing to go by. */
  readonly from: 'stage' | 'won-deals' | 'median' | 'default';
}

/** Since when an open deal stands where it stands; its creation where its history does not say. */
export const standsSince = ({ deal }: Prospect): Instant | null => deal!.visits.at(-1)?.from ?? deal!.created;

/** Keeps who stands in each stage since when, and how long others stayed there. */
export class StuckTally {
  readonly #ground: Ground;
  readonly #standing: readonly Map<number, Prospect>[];
  readonly #won: readonly Distribution[];
  readonly #all: readonly Distribution[];

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#standing = ground.ladder.steps.map(() => new Map());
    this.#won = ground.ladder.steps.map(() => new Distribution());
    this.#all = ground.ladder.steps.map(() => new Distribution());
  }

  /** @param awake - Whether it may be called stuck; its stays count in any case. */
  put(prospect: Prospect, awake: boolean, sign: Sign): void {
    const facts = prospect.deal!;
    const open = facts.deal.status === 'open';
    this.#ground.ladder.steps.forEach((_, rung) => {
      if (open && facts.rung === rung) {
        if (!awake || standsSince(prospect) === null) return;
        if (sign > 0) this.#standing[rung]!.set(facts.slot, prospect);
        else this.#standing[rung]!.delete(facts.slot);
        return;
      }
      const stay = stayOn(facts, rung);
      if (stay == null) return;
      this.#all[rung]!.put(stay, sign);
      if (facts.deal.status === 'won') this.#won[rung]!.put(stay, sign);
    });
  }

  limitOf(rung: number, otherwise: number): StuckLimit {
    const own = this.#ground.ladder.steps[rung]!.rottingDays;
    if (own) return { days: own, from: 'stage' };
    const won = this.#won[rung]!;
    if (won.count >= FEW) return { days: won.quantile(0.75)! / DAY, from: 'won-deals' };
    const { count, median } = this.#all[rung]!;
    if (count >= FEW) return { days: (1.5 * median!) / DAY, from: 'median' };
    return { days: otherwise, from: 'default' };
  }

  read(
    asOf: Instant,
    otherwise: number,
  ): { readonly prospects: readonly Prospect[]; readonly limits: readonly StuckLimit[] } {
    const limits = this.#standing.map((_, rung) => this.limitOf(rung, otherwise));
    const prospects: Prospect[] = [];
    this.#standing.forEach((standing, rung) => {
      const latest = asOf - limits[rung]!.days * DAY;
      for (const prospect of standing.values()) if (standsSince(prospect)! < latest) prospects.push(prospect);
    });
    return { prospects, limits };
  }
}
