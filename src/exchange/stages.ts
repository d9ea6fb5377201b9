import { liveStages, wonStage } from '../domain/stages.js';
import { fold } from '../domain/text.js';
import type { DealStatus, Pipeline, Stage, StageInput } from '../domain/records.js';
import { readOutcome } from './outcomes.js';

/** What a stage's name in a file becomes. */
export type StageAnswer =
  /** A stage of the pipeline. */
  | { readonly to: 'stage'; readonly id: string }
  /** One to be added before the rows are. */
  | { readonly to: 'new'; readonly id: string; readonly name: string }
  /** No stage but how the deal ended: where it stood before is then not known. */
  | { readonly to: Exclude<DealStatus, 'open'> };

/** One stage name of a file, and what is made of it. */
export interface StagePlan {
  /** As the cells have it. */
  readonly name: string;
  readonly count: number;
  /** `null` where a person has to say. */
  readonly answer: StageAnswer | null;
  /** 0–1, where all its rows agree: it is the stage's, not the deals'. */
  readonly probability?: number;
}

/** What stage the pipeline has by that name, or a proposal: an outcome, else a new stage. */
export function guessStage(
  name: string,
  pipeline: Pipeline,
  labels: Readonly<Record<string, string>> = {},
  taken: ReadonlySet<string> = new Set(),
): StageAnswer {
  // Bitrix24 writes C1:NEW in every pipeline but the first
  const id = name.replace(/^C\d{1,9}:/, '');
  const label = Object.hasOwn(labels, id) ? labels[id]! : name;
  const key = fold(label);
  const stages = liveStages(pipeline);
  const known = stages.find(stage => stage.id === name) ?? stages.find(stage => fold(stage.name) === key && key);
  if (known) return known.phase === 'won' ? { to: 'won' } : { to: 'stage', id: known.id };
  const outcome = readOutcome(label);
  if (outcome) return { to: outcome };
  const used = new Set([...pipeline.stages.map(stage => stage.id), ...taken]);
  const base = key || 'stage';
  let fresh = base;
  for (let n = 2; used.has(fresh); n++) fresh = `${base}-${n}`;
  return { to: 'new', id: fresh, name: label.trim() };
}

/** Proposals for all names of a file; two new stages never share an id, two spellings of one name share the stage. */
export function planStages(
  names: ReadonlyMap<string, { readonly count: number; readonly probability?: number }>,
  pipeline: Pipeline,
  labels?: Readonly<Record<string, string>>,
): StagePlan[] {
  const fresh = new Map<string, StageAnswer>();
  const taken = new Set<string>();
  return [...names].map(([name, { count, probability }]) => {
    const key = fold(name);
    const answer = (key && fresh.get(key)) || guessStage(name, pipeline, labels, taken);
    if (answer.to === 'new') {
      fresh.set(key, answer);
      taken.add(answer.id);
    }
    return { name, count, answer, ...(probability === undefined ? {} : { probability }) };
  });
}

/**
 * The stages to add before the rows are: with the probability that the file gives them, and in its order, where it
 * gives every one; else as they first appear.
 */
export function newStages(plans: readonly StagePlan[]): (StageInput & object)[] {
  const stages = new Map<string, StageInput & object>();
  for (const { answer, probability } of plans)
    if (answer?.to === 'new' && !stages.has(answer.id))
      stages.set(answer.id, {
        id: answer.id,
        name: answer.name,
        ...(probability === undefined ? {} : { probability }),
      });
  const list = [...stages.values()];
  if (list.some(stage => stage.probability === undefined)) return list;
  return list.sort((a, b) => a.probability! - b.probability!);
}

/** Where deals of a status stand whose stage is not known. */
export const standIn = (pipeline: Pipeline, status: DealStatus): Stage | undefined =>
  (status === 'won' ? wonStage(pipeline) : undefined) ??
  liveStages(pipeline).find(stage => stage.phase === 'open') ??
  liveStages(pipeline)[0];
