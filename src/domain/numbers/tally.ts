import type { DealFacts } from './facts.js';
import type { Ground } from './ground.js';
import type { ActivityRecord, LeadFacts } from './leads.js';
import type { Sign } from './roster.js';

/** One sale from first interest to the end: a lead, the deal it became, or both; and what was done about it. */
export interface Prospect {
  readonly deal?: DealFacts;
  readonly lead?: LeadFacts;
  /** `undefined` where nobody gave activities: not the same as none. */
  readonly activities?: readonly ActivityRecord[];
}

/**
 * What a figure keeps while prospects come and go. Every addition can be taken back exactly, so a figure kept up to date
 * is the figure from scratch.
 */
export interface Tally<R> {
  put(prospect: Prospect, sign: Sign): void;
  /** The figure of what has been put in so far. */
  read(): R;
}

/** A figure to be had of any prospects: `winRate({ period })` says what is wanted, `measure` works it out. */
export type Measure<R> = (ground: Ground) => Tally<R>;
/** What a measure answers with. */
export type ResultOf<M> = M extends Measure<infer R> ? R : never;

/** The figure of these prospects. */
export function measure<R>(ground: Ground, prospects: Iterable<Prospect>, wanted: Measure<R>): R {
  const tally = wanted(ground);
  for (const prospect of prospects) tally.put(prospect, 1);
  return tally.read();
}

/** Several measures in one pass. */
export const all =
  <M extends Readonly<Record<string, Measure<unknown>>>>(
    measures: M,
  ): Measure<{ readonly [K in keyof M]: ResultOf<M[K]> }> =>
  ground => {
    const tallies = Object.entries(measures).map(([name, wanted]) => [name, wanted(ground)] as const);
    return {
      put(prospect, sign) {
        for (const [, tally] of tallies) tally.put(prospect, sign);
      },
      read: () => Object.fromEntries(tallies.map(([name, tally]) => [name, tally.read()])) as never,
    };
  };

/** The measure of those prospects only that pass. */
export const where =
  <R>(passes: (prospect: Prospect) => boolean, wanted: Measure<R>): Measure<R> =>
  ground => {
    const tally = wanted(ground);
    return {
      put(prospect, sign) {
        if (passes(prospect)) tally.put(prospect, sign);
      },
      read: () => tally.read(),
    };
  };

/** A measure for each group of prospects; groups without any are not there. */
export const groupBy =
  <R>(keyOf: (prospect: Prospect) => string, wanted: Measure<R>): Measure<ReadonlyMap<string, R>> =>
  ground => {
    const groups = new Map<string, { size: number; readonly tally: Tally<R> }>();
    return {
      put(prospect, sign) {
        const key = keyOf(prospect);
        let group = groups.get(key);
        if (!group) groups.set(key, (group = { size: 0, tally: wanted(ground) }));
        group.size += sign;
        group.tally.put(prospect, sign);
        if (!group.size) groups.delete(key);
      },
      read: () =>
        new Map(
          [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, { tally }]) => [key, tally.read()]),
        ),
    };
  };
