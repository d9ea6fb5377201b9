import type { Pipeline, Stage, StageInput } from '../domain/records.js';
import { readStages } from '../domain/read-stages.js';
import { liveStages } from '../domain/stages.js';
import { likelihood } from '../exchange/likelihood.js';
import type { PipelineStore } from './store.js';

/** The stage before which one of that probability belongs; `null` = at the end. */
function placeFor(pipeline: Pipeline, probability: number | null): Stage | null {
  const stages = liveStages(pipeline);
  const open = stages.filter(stage => stage.phase === 'open');
  const later = probability === null ? undefined : open.find(stage => stage.probability > probability);
  if (later) return later;
  return stages[stages.indexOf(open.at(-1)!) + 1] ?? null;
}

/**
 * Adds stages that rows need, each where its probability says: the file's, else what its name lets expect. Those that
 * are there already are left as they are.
 */
export function addMissingStages(store: PipelineStore, inputs: readonly (StageInput & object)[]): void {
  for (const input of inputs) {
    const { pipeline } = store;
    if (pipeline.stages.some(stage => stage.id === input.id)) continue;
    const probability = input.probability ?? likelihood(input.name);
    const before = placeFor(pipeline, probability);
    const open = liveStages(pipeline).filter(stage => stage.phase === 'open');
    const [stage] = readStages([{ ...input, probability: probability ?? open.at(-1)?.probability ?? 0.5 }]);
    store.dispatch(
      { type: 'stage/add', target: pipeline.id, stage: stage!, before: before?.id ?? null },
      { undoable: false },
    );
  }
}

/** New stages in the order in which deals probably go through them, for a pipeline that has none. */
export function inLikelyOrder(inputs: readonly (StageInput & object)[]): (StageInput & object)[] {
  let last = 0;
  return inputs
    .map(input => ({ input, place: (last = input.probability ?? likelihood(input.name) ?? last) }))
    .sort((a, b) => a.place - b.place)
    .map(({ input, place }) => (input.probability === undefined && place ? { ...input, probability: place } : input));
}
