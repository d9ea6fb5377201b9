import type { Pipeline, Stage } from './records.js';
import { liveStages, stageOf } from './stages.js';
import { fold } from './text.js';

/** The first stage that sells: where deals begin that do not say. */
export const firstStage = (pipeline: Pipeline): Stage | undefined =>
  liveStages(pipeline).find(stage => stage.phase === 'open') ?? liveStages(pipeline)[0];

/** A stage by id, else by its name as a person would write it. */
export const findStage = (pipeline: Pipeline, idOrName: string): Stage | undefined =>
  stageOf(pipeline, idOrName) ?? liveStages(pipeline).find(stage => fold(stage.name) === fold(idOrName));
