import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import { Distribution } from './distribution.js';
import { Bin, together, type FunnelShare } from './funnel-bin.js';
import { isLost, type FunnelRung } from './funnel-place.js';
import type { Ground } from './ground.js';
import type { Sign } from './roster.js';
import type { Prospect } from './tally.js';

/** What share came this far, 0–1; `null` where there is nothing to compare with. */
export interface FunnelConversion {
  /** Of those at the step before; of the first step `null`. */
  readonly fromPrevious: number | null;
  readonly fromTop: number | null;
}

/** Why deals were lost at a step: the reasons with most first. */
export interface FunnelReason {
  /** Empty where nobody gave one. */
  readonly reason: string;
  readonly share: FunnelShare;
}

/** One step: everybody who reached it or any later one. `count` = `goneOn` + `lost` + `still`. */
export interface FunnelStep extends FunnelRung, FunnelShare {
  readonly byCount: FunnelConversion;
  /** `null` shares where values come in several currencies, or there are none. */
  readonly byValue: FunnelConversion;
  /** Those who reached the next step; of the last, all. */
  readonly goneOn: FunnelShare;
  /** Lost or given up before they reached the next step. */
  readonly lost: FunnelShare;
  /** Open, and no further yet. */
  readonly still: FunnelShare;
  /** Median days from coming here to going on; `null` where no such times are on record. */
  readonly medianDays: number | null;
  /** How many times that rests on. */
  readonly timed: number;
  readonly reasons: readonly FunnelReason[];
}

/** Everyone whose way ends at one step, so far or for good. */
export class StepTally {
  readonly lost: Bin;
  readonly still: Bin;
  readonly won: Bin;
  readonly times = new Distribution();
  readonly reasons = new Map<string, { size: number; readonly bin: Bin }>();
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.lost = new Bin(ground);
    this.still = new Bin(ground);
    this.won = new Bin(ground);
  }

  put(prospect: Prospect, sign: Sign, last: boolean): void {
    if (last) return this.won.put(prospect, sign);
    if (!isLost(prospect)) return this.still.put(prospect, sign);
    this.lost.put(prospect, sign);
    const reason = (prospect.deal?.deal ?? prospect.lead?.lead)?.reason ?? '';
    let entry = this.reasons.get(reason);
    if (!entry) this.reasons.set(reason, (entry = { size: 0, bin: new Bin(this.#ground) }));
    entry.size += sign;
    entry.bin.put(prospect, sign);
    if (!entry.size) this.reasons.delete(reason);
  }
}

/** How long it stood at each step that it went on from, where both ends are on record and in order. */
export function countStays(
  arrivals: readonly (Instant | null | undefined)[],
  place: number,
  found: (step: number, time: number) => void,
): void {
  let next: Instant | null | undefined;
  for (let step = place; step >= 0; step--) {
    const at = arrivals[step];
    if (at === undefined) continue;
    if (step < place && at !== null && next != null && next >= at) found(step, next - at);
    next = at;
  }
}

/** The steps, each with everybody beyond it. */
export function stepsOf(rungs: readonly FunnelRung[], tallies: readonly StepTally[]): FunnelStep[] {
  const steps: Omit<FunnelStep, 'byCount' | 'byValue'>[] = [];
  let beyond: FunnelShare = together([]);
  for (let at = rungs.length - 1; at >= 0; at--) {
    const { lost, still, won, times, reasons } = tallies[at]!;
    const goneOn = at === rungs.length - 1 ? won.read() : beyond;
    const shares = { goneOn, lost: lost.read(), still: still.read() };
    beyond = together(Object.values(shares));
    const { median } = times;
    steps.unshift({
      ...rungs[at]!,
      ...beyond,
      ...shares,
      medianDays: median === null ? null : median / DAY,
      timed: times.count,
      reasons: [...reasons]
        .map(([reason, { bin }]) => ({ reason, share: bin.read() }))
        .sort((a, b) => b.share.count - a.share.count || (a.reason < b.reason ? -1 : 1)),
    });
  }
  return conversions(steps);
}

type Counted = Omit<FunnelStep, 'byCount' | 'byValue'>;

const share = (part: bigint | number, whole: bigint | number): number | null =>
  Number(whole) > 0 ? Number(part) / Number(whole) : null;

/** Steps with their conversion from the step before and from the top, by count and by value. */
function conversions(steps: readonly Counted[]): FunnelStep[] {
  const currencies = new Set(steps.flatMap(({ values }) => values.map(({ currency }) => currency)));
  const valueOf = (step: Counted | undefined): bigint => step?.values[0]?.minor ?? 0n;
  return steps.map((step, at) => {
    const previous = steps[at - 1];
    const top = steps[0]!;
    return {
      ...step,
      byCount: {
        fromPrevious: previous ? share(step.count, previous.count) : null,
        fromTop: share(step.count, top.count),
      },
      byValue:
        currencies.size === 1
          ? {
              fromPrevious: previous ? share(valueOf(step), valueOf(previous)) : null,
              fromTop: share(valueOf(step), valueOf(top)),
            }
          : { fromPrevious: null, fromTop: null },
    };
  });
}
