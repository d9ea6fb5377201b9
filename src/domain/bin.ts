import type { Deal } from './records.js';
import { isFound } from './search.js';
import { sortInSteps, type Steps } from './steps.js';

/** Looked at before the page may answer. */
const STRIDE = 200;

/** The deals in the bin that are found by these words, the one deleted last first. */
export function* binned(deals: Iterable<Deal>, words: readonly string[]): Steps<readonly Deal[]> {
  const found: Deal[] = [];
  let seen = 0;
  for (const deal of deals) {
    if (deal.removedAt !== undefined && isFound(deal, words)) found.push(deal);
    if (++seen % STRIDE === 0) yield;
  }
  return yield* sortInSteps(found, (a, b) => b.removedAt! - a.removedAt!);
}
