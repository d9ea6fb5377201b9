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

/** The stage that a deal enters when it is won, if the pipeline has one. */
export const wonStage = (pipeline: Pipeline): Stage | undefined =>
  liveStages(pipeline).find(stage => stage.phase === 'won');
