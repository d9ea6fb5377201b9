import type { Followed } from './book.js';

/** How long work keeps the page's thread. Turn and clock come from outside: the domain has neither. */
export interface Slices {
  /** Gives the page a turn. */
  turn(): Promise<void>;
  /** A clock in milliseconds. */
  now(): number;
  /** The longest slice in milliseconds; 8 where nothing is said. */
  readonly longest?: number;
  /** Stops with the signal's own reason. */
  readonly signal?: AbortSignal;
}

/** So many prospects between two looks at the clock. */
const STRIDE = 64;

/** Reads the whole book into figures that follow it, slice by slice, the first figure first; changes may come meanwhile. */
export async function followThrough(
  figures: readonly Pick<Followed<unknown>, 'advance'>[],
  { turn, now, longest = 8, signal }: Slices,
): Promise<void> {
  let until = now() + longest;
  for (const figure of figures)
    while (!figure.advance(STRIDE)) {
      if (now() < until) continue;
      await turn();
      signal?.throwIfAborted();
      until = now() + longest;
    }
}
