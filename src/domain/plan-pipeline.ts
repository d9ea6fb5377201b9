import { applyChanges, change, type Change } from './change.js';
import { Refusal } from './refusal.js';
import type { Changes, Operation } from './operations.js';
import { PIPELINE_KEY, type Pipeline, type Stage } from './records.js';
import { liveStages, stageOf } from './stages.js';

/** The change of an operation on the pipeline record. */
export const planPipeline = (operation: Operation): Change =>
  change(operation, PIPELINE_KEY, record => (record ? reshaped(record as Pipeline, operation) : new Refusal('gone')));

function reshaped(pipeline: Pipeline, operation: Operation) {
  switch (operation.type) {
    case 'pipeline/edit':
      return applyChanges(pipeline, operation.changes);
    case 'stage/edit':
      return stageOf(pipeline, operation.stage)
        ? applyChanges(pipeline, prefixed(`stages.${operation.stage}.`, operation.changes))
        : new Refusal('no-stage', { stage: operation.stage });
    case 'stage/add':
      if (pipeline.stages.some(stage => stage.id === operation.stage.id)) return new Refusal('exists');
      return { ...pipeline, stages: placed(pipeline.stages, operation.stage, operation.before) };
    case 'stage/place': {
      const stage = pipeline.stages.find(each => each.id === operation.stage && !each.removed);
      if (!stage) return new Refusal('no-stage', { stage: operation.stage });
      const others = pipeline.stages.filter(each => each !== stage);
      return { ...pipeline, stages: placed(others, stage, operation.before) };
    }
    case 'stage/remove':
      return withoutStage(pipeline, operation.stage, operation.into);
    default:
      return new Refusal('gone');
  }
}

const prefixed = (prefix: string, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).map(([path, each]) => [prefix + path, each]));

function placed(stages: readonly Stage[], stage: Stage, before: string | null): readonly Stage[] {
  const at = before === null ? -1 : stages.findIndex(each => each.id === before);
  return at < 0 ? [...stages, stage] : stages.toSpliced(at, 0, stage);
}

function withoutStage(pipeline: Pipeline, id: string, into: string): Pipeline | Refusal {
  const stage = pipeline.stages.find(each => each.id === id && !each.removed);
  const heir = stageOf(pipeline, into);
  if (!stage || !heir || heir.id === id) return new Refusal('no-stage', { stage: stage ? into : id });
  if (liveStages(pipeline).filter(each => each.phase === 'open' && each.id !== id).length === 0)
    return new Refusal('last-stage');
  if (stage.phase !== heir.phase) return new Refusal('not-allowed', { stage: into });
  return {
    ...pipeline,
    stages: pipeline.stages.map(each => (each.id === id ? { ...each, removed: true, into: heir.id } : each)),
  };
}
