import { BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Ranked } from './order.js';

/** Random numbers in [0, 1): injected, so that tests repeat. */
export type Random = () => number;

/** Longer ranks mean that many were squeezed into one gap: the neighbourhood is ranked anew. */
export const LONGEST_RANK = 64;
const SUFFIX = 4;
const NEIGHBOURS = 8;
/** Ranks from here on are whole numbers, the longer the later the letter: `a0`, `b00`, … */
const FIRST_HEAD = 'a'.charCodeAt(0);

/** Ranks for many at once, after the given one. */
export const ranksAfter = (last: string | null, count: number): string[] =>
  generateNKeysBetween(last === null || isRank(last) ? last : above(last), null, count);

/** A rank above one from elsewhere; none where that begins with “z” or what lies beyond it. */
function above(foreign: string): string | null {
  const head = foreign.charCodeAt(0);
  if (!(head >= FIRST_HEAD)) return null;
  const next = head - FIRST_HEAD + 1;
  return next < 26 ? String.fromCharCode(FIRST_HEAD + next) + '0'.repeat(next + 1) : null;
}

/** Whether the library can work with it: a rank that came from elsewhere may be anything. */
function isRank(rank: string): boolean {
  try {
    generateKeyBetween(rank, null);
    return /^[0-9A-Za-z]+$/.test(rank); // the library itself looks at the head only
  } catch {
    return false;
  }
}

/** A rank between two, with a random tail so that two people who drop into the same gap differ. */
function between(low: string | null, high: string | null, random: Random): string {
  let tail = '';
  for (let i = 0; i < SUFFIX; i++) tail += BASE_62_DIGITS[Math.floor(random() * 61) + 1]; // a rank may not end in 0
  for (let rank = low; ;) {
    rank = generateKeyBetween(rank, high);
    // where it begins the upper one, there is no room for a tail: go above it
    if (high === null || rank + tail < high) return rank + tail;
  }
}

/** Where something comes to stand, and which neighbours must be ranked anew for it. */
export interface Place {
  readonly rank: string;
  readonly reranked: Readonly<Record<string, string>>;
}

/**
 * A rank for the place `index` in an ordered list (which does not hold the one that is placed). Where the gap has no
 * room (equal ranks, foreign ranks, ranks over 64 characters) the neighbours around it are ranked anew.
 */
export function placeAt(list: readonly Ranked[], index: number, random: Random): Place {
  const at = Math.max(0, Math.min(index, list.length));
  const low = list[at - 1]?.rank ?? null;
  const high = list[at]?.rank ?? null;
  if ([low, high].every(isBound) && (low === null || high === null || low < high)) {
    const rank = between(low, high, random);
    if (rank.length <= LONGEST_RANK) return { rank, reranked: {} };
  }
  return rerank(list, at);
}

const isBound = (rank: string | null): boolean => rank === null || isRank(rank);

/**
 * Ranks for many that come to stand together, in their order, at the place `index` of a list that holds none of them;
 * `null` where the gap has no room for them: one after the other they find one.
 */
export function ranksAt(list: readonly Ranked[], index: number, count: number): readonly string[] | null {
  const at = Math.max(0, Math.min(index, list.length));
  const low = list[at - 1]?.rank ?? null;
  const high = list[at]?.rank ?? null;
  if (![low, high].every(isBound) || (low !== null && high !== null && low >= high)) return null;
  const ranks = generateNKeysBetween(low, high, count);
  return ranks.every(rank => rank.length <= LONGEST_RANK) ? ranks : null;
}

/** Widens around the gap until the ranks beyond it leave room, then spreads that neighbourhood evenly. */
function rerank(list: readonly Ranked[], at: number): Place {
  for (let reach = NEIGHBOURS; ; reach *= 4) {
    const start = Math.max(0, at - reach);
    const end = Math.min(list.length, at + reach);
    const low = list[start - 1]?.rank ?? null;
    const high = list[end]?.rank ?? null;
    const all = start === 0 && end === list.length;
    if (![low, high].every(isBound) || (low !== null && high !== null && low >= high)) continue;
    const ranks = generateNKeysBetween(low, high, end - start + 1);
    if (!all && ranks.some(rank => rank.length > LONGEST_RANK)) continue;
    const reranked: Record<string, string> = {};
    for (let i = start; i < end; i++) reranked[list[i]!.id] = ranks[i - start + (i < at ? 0 : 1)]!;
    return { rank: ranks[at - start]!, reranked };
  }
}
