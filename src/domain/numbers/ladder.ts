import type { Pipeline, Stage } from '../records.js';
import { liveStages, stageOf, wonStage } from '../stages.js';

/**
 * The stages that sell, as rungs from 0, and the won stage above them (`top`). What comes after the sale is at the top
 * too. A removed stage is the one its deals went into; one that nobody knows any more is no rung.
 */
export interface Ladder {
  /** The open stages in their order; `steps[rung]`. */
  readonly steps: readonly Stage[];
  /** The rung of what is won: one above the last step. */
  readonly top: number;
  /** The stage that deals enter when they are won, if there is one. */
  readonly won: Stage | undefined;
  /** −1 where the stage is not known. */
  rungOf(stage: unknown): number;
  /** Whether deals there are past the sale. */
  isRetention(stage: string): boolean;
  /** Two ladders of the same shape read every history the same way. */
  readonly shape: string;
}

export function ladderOf(pipeline: Pipeline): Ladder {
  const steps = liveStages(pipeline).filter(({ phase }) => phase === 'open');
  const rungs = new Map<unknown, number>();
  const retention = new Set<string>();
  for (const { id } of pipeline.stages) {
    const stage = stageOf(pipeline, id);
    if (!stage) continue;
    rungs.set(id, stage.phase === 'open' ? steps.indexOf(stage) : steps.length);
    if (stage.phase === 'retention') retention.add(id);
  }
  return {
    steps,
    top: steps.length,
    won: wonStage(pipeline),
    rungOf: stage => rungs.get(stage) ?? -1,
    isRetention: stage => retention.has(stage),
    shape: [...rungs].map(([id, rung]) => `${String(id)}:${rung}:${retention.has(String(id))}`).join('\n'),
  };
}
