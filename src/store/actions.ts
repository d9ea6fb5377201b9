import { closing, type Ending } from '../domain/ending.js';
import type { Addressed, Changes } from '../domain/operations.js';
import { placeAt, ranksAfter } from '../domain/rank.js';
import type { Deal, Stage, StageInput, When } from '../domain/records.js';
import { readStages } from '../domain/read-stages.js';
import { liveStages, stageOf } from '../domain/stages.js';
import { same } from '../domain/paths.js';
import type { PipelineStore } from './store.js';

/** To a stage, at a place counted without the deal itself; `Infinity` = last. */
export function moveDeal(store: PipelineStore, deal: Deal, to: string, index: number): Addressed {
  store.settle();
  const at = store.indexOf(to, deal);
  const list = at < 0 ? store.deals(to) : store.deals(to).toSpliced(at, 1);
  const { rank, reranked } = placeAt(list, index, () => store.ports.random());
  const from = stageOf(store.pipeline, deal.stage)?.id ?? deal.stage;
  return { type: 'deal/move', target: deal.id, from, to, rank, reranked };
}

/** Ends a deal; `closedAt` is a day or a moment. */
export const closeDeal = (
  deal: Deal,
  status: Ending['status'],
  closedAt: When,
  more: Pick<Ending, 'reason' | 'value'> = {},
): Addressed => closing(deal, { status, closedAt, ...more });

/** What a patch changes, each field with what it assumed. */
const changesOf = <T extends object>(before: T, patch: Partial<T>): Changes =>
  Object.fromEntries(
    Object.entries(patch)
      .map(([path, to]) => [path, { from: before[path as keyof T], to }] as const)
      .filter(([, { from, to }]) => !same(from, to)),
  );

/** The fields of `patch` that differ, each with what it assumed; `null` where nothing does. */
export function editDeal(deal: Deal, patch: Partial<Deal>): Addressed | null {
  const { tags, ...fields } = patch;
  const changes = changesOf(deal, fields);
  const add = tags?.filter(tag => !deal.tags.includes(tag)) ?? [];
  const remove = tags ? deal.tags.filter(tag => !tags.includes(tag)) : [];
  if (!Object.keys(changes).length && !add.length && !remove.length) return null;
  return {
    type: 'deal/edit',
    target: deal.id,
    changes,
    ...(add.length || remove.length ? { tags: { add, remove } } : {}),
  };
}

/** Ranks after the last deal of a stage. */
export const ranksAtEnd = (store: PipelineStore, stage: string, count: number): string[] =>
  ranksAfter(store.deals(stage).at(-1)?.rank ?? null, count);

/** A new stage after another one. */
export function addStage(store: PipelineStore, input: StageInput, after: string): Addressed {
  const stages = liveStages(store.pipeline);
  const [stage] = readStages([input]) as [Stage];
  const taken = new Set(store.pipeline.stages.map(({ id }) => id));
  let { id } = stage;
  for (let n = 2; taken.has(id); n++) id = `${stage.id}-${n}`;
  const before = stages[stages.findIndex(each => each.id === after) + 1]?.id ?? null;
  const probability = stageOf(store.pipeline, after)?.probability ?? stage.probability;
  return { type: 'stage/add', target: store.pipeline.id, stage: { ...stage, id, probability }, before };
}

/** A stage one place on (+1) or back (−1); `null` where it stands at the end already. */
export function shiftStage(store: PipelineStore, id: string, by: 1 | -1): Addressed | null {
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(stage => stage.id === id);
  if (at < 0 || at + by < 0 || at + by >= stages.length) return null;
  return {
    type: 'stage/place',
    target: store.pipeline.id,
    stage: id,
    before: stages[by > 0 ? at + 2 : at - 1]?.id ?? null,
  };
}

/** Fields of a stage that differ; `null` where none does. */
export function editStage(store: PipelineStore, stage: Stage, patch: Partial<Stage>): Addressed | null {
  const changes = changesOf(stage, patch);
  if (!Object.keys(changes).length) return null;
  return { type: 'stage/edit', target: store.pipeline.id, stage: stage.id, changes };
}
