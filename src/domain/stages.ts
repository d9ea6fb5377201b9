import { fold } from './text.js';
import type { Pipeline, Stage } from './records.js';

/** The stages that deals can stand in, in order. */
export const liveStages = (pipeline: Pipeline): Stage[] => pipeline.stages.filter(stage => !stage.removed);

/** The stage a deal stands in: a removed one is followed into the one that took its deals. */
export function stageOf(pipeline: Pipeline, id: string): Stage | undefined {
  let stage = pipeline.stages.find(each => each.id === id);
  for (let hops = pipeline.stages.length; stage?.removed && hops > 0; hops--) {
    const into: string | undefined = stage.into;
    stage = pipeline.stages.find(each => each.id === into);
  }
  return stage?.removed ? undefined : stage;
}

/** The first stage that sells: where deals begin that do not say. */
export const firstStage = (pipeline: Pipeline): Stage | undefined =>
  liveStages(pipeline).find(stage => stage.phase === 'open') ?? liveStages(pipeline)[0];

/** The stage that a deal enters when it is won, if the pipeline has one. */
export const wonStage = (pipeline: Pipeline): Stage | undefined =>
  liveStages(pipeline).find(stage => stage.phase === 'won');

/** A stage by id, else by its name as a person would write it. */
export const findStage = (pipeline: Pipeline, idOrName: string): Stage | undefined =>
  stageOf(pipeline, idOrName) ?? liveStages(pipeline).find(stage => fold(stage.name) === fold(idOrName));
