import type { Steps } from '../domain/steps.js';
import type { Ports } from './ports.js';

/** Milliseconds of work before the page may answer. */
const BUDGET = 8;

/**
 * Does long work in slices, beginning with the next turn.
 *
 * @param isWanted - Asked between two slices: work that nobody waits for any more is given up, and answers `undefined`.
 */
export async function inSlices<T>(
  ports: Ports,
  steps: Steps<T>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  for (;;) {
    await ports.turn();
    if (!isWanted()) return undefined;
    const until = ports.now() + BUDGET;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (ports.now() < until);
  }
}
