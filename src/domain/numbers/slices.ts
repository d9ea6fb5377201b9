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

/**
 * Brings figures up to date with their book, slice by slice, the first figure first: of all of the book where they are
 * new, of what has changed where they followed it. Changes may come meanwhile. Afterwards `read` costs nothing.
 */
export async function followThrough(
  figures: readonly Pick<Followed<unknown>, 'advance' | 'read'>[],
  { turn, now, longest = 8, signal }: Slices,
): Promise<void> {
  let until = now() + longest;
  const rest = async (): Promise<void> => {
    await turn();
    signal?.throwIfAborted();
    until = now() + longest;
  };
  for (const figure of figures) {
    while (!figure.advance(STRIDE)) if (now() >= until) await rest();
    if (now() >= until) await rest();
    figure.read();
  }
}
