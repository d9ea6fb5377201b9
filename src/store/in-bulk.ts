import type { Addressed } from '../domain/operations.js';
import type { Deal } from '../domain/records.js';
import type { Step, StepResult } from './step.js';
import type { PipelineStore } from './store.js';

/** Deals changed at once; of more, so many at a time… */
const SLICE = 10;
/** …and after so many milliseconds of work the page may answer. */
const BUDGET = 8;

/** What was done to many deals: one step to undo. */
export interface BulkStep {
  readonly step: Step;
  /** Resolves when the storage has answered for every deal. */
  readonly settled: Promise<StepResult>;
}

/**
 * Does the same to many deals as one step, in slices: each deal is looked at when its turn comes, and answers for itself.
 *
 * @param intentOf - What is done to a deal; `null` where there is nothing to do.
 * @param options - `inBin`: it is done to those that lie in the bin, and to no others.
 */
export async function dispatchMany(
  store: PipelineStore,
  ids: readonly string[],
  intentOf: (deal: Deal) => Addressed | null,
  { inBin = false }: { readonly inBin?: boolean } = {},
): Promise<BulkStep> {
  const steps: Step[] = [];
  let until = store.ports.now() + BUDGET;
  for (let at = 0; at < ids.length; at += SLICE) {
    const intents = ids.slice(at, at + SLICE).flatMap(id => {
      const deal = store.deal(id);
      const intent = deal && (deal.removedAt !== undefined) === inBin ? intentOf(deal) : null;
      return intent ?? [];
    });
    if (intents.length) steps.push(store.dispatch(intents, { undoable: false }));
    if (store.ports.now() < until || at + SLICE >= ids.length) continue;
    await store.ports.turn();
    until = store.ports.now() + BUDGET;
  }
  const settled = Promise.all(steps.map(step => step.settled)).then(results => ({
    done: results.flatMap(({ done }) => done),
    refused: results.flatMap(({ refused }) => refused),
  }));
  return { step: store.join(steps), settled };
}
