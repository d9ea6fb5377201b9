// Deals as the kit keeps them, made by its own door: what a store or a database is filled with.
import { readDeal } from '../../../src/domain/door.ts';
import { newPipeline } from '../../../src/domain/pipelines.ts';
import { ranksAfter } from '../../../src/domain/rank.ts';
import { dealKey, PIPELINE_KEY } from '../../../src/domain/records.ts';

/** Writes that fill an empty storage. */
export function writesOf({ stages, deals }) {
  const now = Date.now();
  const pipeline = newPipeline({ stages }, now, 'bench');
  const ranks = ranksAfter(null, deals.length);
  const surroundings = { pipeline, now, by: 'bench', newId: () => '' };
  return [
    { id: PIPELINE_KEY, base: null, value: pipeline },
    ...deals.map((deal, index) => ({
      id: dealKey(deal.id),
      base: null,
      value: { ...readDeal(deal, surroundings).deal, rank: ranks[index] },
    })),
  ];
}
