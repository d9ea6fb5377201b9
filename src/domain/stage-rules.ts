import { get } from './paths.js';
import type { Deal, Pipeline, Stage } from './records.js';
import { liveStages, stageOf } from './stages.js';

const isBlank = (value: unknown): boolean =>
  value == null ||
  (typeof value === 'string' && !value.trim()) ||
  (typeof value === 'object' && !Object.keys(value).length);

/** Whether a deal has what a path asks for; `contacts.decides` asks for a person in that role. */
function has(deal: Deal, path: string): boolean {
  if (path.startsWith('contacts.')) return deal.contacts.some(({ role }) => role === path.slice('contacts.'.length));
  return !isBlank(get(deal, path));
}

/** The fields that a stage requires and the deal does not have: they are asked for on entry. */
export const missingRequired = (deal: Deal, stage: Stage): readonly string[] =>
  stage.required.filter(path => !has(deal, path));

/**
 * Whether a deal may go on from one stage to another. Stages may be skipped unless `next` says otherwise (R14); going back
 * is a correction, and always allowed.
 */
export function isNextAllowed(pipeline: Pipeline, from: Stage, to: Stage): boolean {
  if (!from.next) return true;
  const stages = liveStages(pipeline).map(({ id }) => id);
  return stages.indexOf(to.id) <= stages.indexOf(from.id) || from.next.some(id => stageOf(pipeline, id)?.id === to.id);
}

/** Whether one more deal would be over the stage's limit; a soft limit only warns. */
export const isCrowded = (stage: Stage, count: number): boolean => stage.limit !== undefined && count >= stage.limit;

/** Whether the stage takes no more deals: its limit is a hard one, and reached. */
export const isFull = (stage: Stage, count: number): boolean => Boolean(stage.limitHard) && isCrowded(stage, count);
