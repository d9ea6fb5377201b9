import { readDeal, type FieldProblem } from '../domain/door.js';
import type { Addressed } from '../domain/operations.js';
import { placeAt } from '../domain/rank.js';
import type { Deal, DealInput } from '../domain/records.js';
import { encodeId } from '../storage/ids.js';
import type { PipelineStore } from './store.js';

/** New deals at the top of a stage, in the order given; those the door turns away are answered with their problems. */
export function addDeals(
  store: PipelineStore,
  inputs: readonly DealInput[],
  stage?: string,
): { readonly intents: readonly Addressed[]; readonly problems: readonly (readonly FieldProblem[])[] } {
  store.settle();
  const { ports, surroundings } = store;
  const problems: (readonly FieldProblem[])[] = [];
  const deals = inputs.flatMap(input => {
    const read = readDeal({ ...input, stage: input.stage ?? stage }, surroundings);
    if (!read.deal) problems.push(read.problems);
    return read.deal ? [{ ...read.deal, id: encodeId(read.deal.id) }] : [];
  });
  const intents: Addressed[] = [];
  // from the last to the first, each above the one before
  let above: Pick<Deal, 'id' | 'rank'> | undefined;
  for (const deal of deals.reverse()) {
    const list = above ? [above, ...store.deals(deal.stage).slice(0, 1)] : store.deals(deal.stage).slice(0, 1);
    const { rank } = placeAt(list, 0, () => ports.random());
    above = { id: deal.id, rank };
    intents.unshift({ type: 'deal/add', target: deal.id, deal: { ...deal, rank } });
  }
  return { intents, problems };
}
