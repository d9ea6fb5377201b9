import type { State } from '../../src/domain/change.js';
import type { Addressed, Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import type { Pipeline } from '../../src/domain/records.js';
import { isRefusal, type Refusal } from '../../src/domain/refusal.js';
import type { Settings } from '../../src/domain/settings.js';
import { isSoundPipeline as isSoundRecord } from '../../src/domain/sound.js';
import { isSoundSettings } from '../../src/domain/sound-settings.js';
import { freeze, NOON, pipelineOf } from './records.js';

/** A pipeline that says this besides. */
export const pipelineWith = (settings: Partial<Settings & Pipeline>): Pipeline =>
  freeze({ ...pipelineOf(), ...settings });

/** Sound in all that any view reads of it. */
export const isSoundPipeline = (value: unknown): boolean => isSoundRecord(value) && isSoundSettings(value);

let seq = 0;
/** What somebody did, a second after what was done before. */
export const operation = (intent: Addressed, writer: string): Operation =>
  freeze({ ...intent, by: writer, at: NOON + ++seq * 1000, writer, seq }) as Operation;

const stateOf = (pipeline: Pipeline): State => ({
  pipeline,
  deal: () => undefined,
  record: () => undefined,
  countIn: () => 0,
});

/** The record after an operation, with what was refused of it. */
export interface Done {
  readonly record: Pipeline;
  readonly refusal: Refusal | undefined;
}

/** The record after somebody's operation. */
export function done(pipeline: Pipeline, op: Operation): Done {
  const changes = plan(stateOf(pipeline), op);
  if (isRefusal(changes)) return { record: pipeline, refusal: changes };
  const applied = changes[0]!.apply(pipeline);
  if (isRefusal(applied)) return { record: pipeline, refusal: applied };
  return { record: freeze(applied.record) as Pipeline, refusal: applied.refusal };
}

/** The same of what somebody wants; `null` = nothing. */
export const mine = (pipeline: Pipeline, intent: Addressed | null, writer = 'ann'): Done =>
  intent ? done(pipeline, operation(intent, writer)) : { record: pipeline, refusal: undefined };
