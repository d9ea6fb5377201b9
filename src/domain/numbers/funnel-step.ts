import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import { Distribution } from './distribution.js';
import { Bin, Bins, together, withShare, type Share } from './share.js';
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
  readonly share: Share;
}

/** One step: everybody who reached it or any later one. `count` = `goneOn` + `lost` + `still`. */
export interface FunnelStep extends FunnelRung, Share {
  readonly byCount: FunnelConversion;
  /** `null` shares where values come in several currencies, or there are none. */
  readonly byValue: FunnelConversion;
  /** Those who reached the next step; of the last, all. */
  readonly goneOn: Share;
  /** Lost or given up before they reached the next step. */
  readonly lost: Share;
  /** Open, and no further yet. */
  readonly still: Share;
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
  readonly reasons: Bins<string>;

  constructor(ground: Ground) {
    this.reasons = new Bins(ground);
    this.lost = new Bin(ground);
    this.still = new Bin(ground);
    this.won = new Bin(ground);
  }

  put(prospect: Prospect, sign: Sign, last: boolean): void {
    if (last) return this.won.put(prospect, sign);
    if (!isLost(prospect)) return this.still.put(prospect, sign);
    this.lost.put(prospect, sign);
    this.reasons.put((prospect.deal?.deal ?? prospect.lead?.lead)?.reason ?? '', prospect, sign);
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
export function stepsOf(ground: Ground, rungs: readonly FunnelRung[], tallies: readonly StepTally[]): FunnelStep[] {
  const steps: StepShares[] = [];
  let beyond = together(ground, []);
  for (let at = rungs.length - 1; at >= 0; at--) {
    const tally = tallies[at]!;
    const goneOn = at === rungs.length - 1 ? tally.won.read() : beyond;
    const lost = tally.lost.read();
    const still = tally.still.read();
    beyond = together(ground, [goneOn, lost, still]);
    steps.unshift({ tally, all: beyond.share, goneOn: goneOn.share, lost: lost.share, still: still.share });
  }
  const currencies = new Set(steps.flatMap(({ all }) => all.values.map(({ currency }) => currency)));
  return steps.map(({ tally, all, ...shares }, at) => {
    const { median, count: timed } = tally.times;
    const previous = steps[at - 1]?.all;
    const top = steps[0]!.all;
    const step = {
      ...rungs[at]!,
      ...shares,
      byCount: conversion(countOf, all, previous, top),
      byValue: currencies.size === 1 ? conversion(valueOf, all, previous, top) : NO_CONVERSION,
      medianDays: median === null ? null : median / DAY,
      timed,
      reasons: tally.reasons.ranked().map(([reason, share]) => ({ reason, share })),
    };
    return withShare(step, all);
  });
}

interface StepShares {
  readonly tally: StepTally;
  readonly all: Share;
  readonly goneOn: Share;
  readonly lost: Share;
  readonly still: Share;
}

const NO_CONVERSION: FunnelConversion = { fromPrevious: null, fromTop: null };
const countOf = ({ count }: Share): number => count;
const valueOf = ({ values }: Share): number => Number(values[0]?.minor ?? 0n);

function conversion(
  sizeOf: (share: Share) => number,
  step: Share,
  previous: Share | undefined,
  top: Share,
): FunnelConversion {
  const of = (whole: Share | undefined): number | null =>
    whole && sizeOf(whole) > 0 ? sizeOf(step) / sizeOf(whole) : null;
  return { fromPrevious: of(previous), fromTop: of(top) };
}
