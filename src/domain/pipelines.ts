import { barePipeline, type PipelineInput } from './bare-pipeline.js';
import { isPreset, PRESETS } from './presets.js';
import type { Pipeline, Stage, StageInput } from './records.js';
import { readStages } from './read-stages.js';

export type { PipelineInput };

const stagesOf = ({ stages, preset }: PipelineInput): Stage[] => {
  const given = Array.isArray(stages) ? readStages(stages as readonly StageInput[]) : [];
  return given.length ? given : readStages(PRESETS[isPreset(preset) ? preset : 'sales']);
};

/** A new pipeline record. What the page said wrong is left out: what is written here must be readable again. */
export const newPipeline = (input: PipelineInput, now: number, by: string): Pipeline => ({
  ...barePipeline(input, now, by),
  stages: stagesOf(input),
});
