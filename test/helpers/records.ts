import { newPipeline, type PipelineInput } from '../../src/domain/pipelines.js';
import { readDeal } from '../../src/domain/door.js';
import type { Deal, DealInput, Pipeline, PipelineRecord } from '../../src/domain/records.js';

/** Where the tests' time begins: a Tuesday noon. */
export const NOON = Date.UTC(2026, 2, 10, 12);

/** The same object, which nobody can change any more. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

export const pipelineOf = (input: PipelineInput = {}): Pipeline => freeze(newPipeline(input, NOON, 'ann'));

let ids = 0;
/** A deal as the door lets it in. */
export function dealOf(input: Partial<DealInput> = {}, pipeline = pipelineOf()): Deal {
  const read = readDeal({ title: 'Acme', ...input }, { pipeline, now: NOON, by: 'ann', newId: () => `deal-${++ids}` });
  if (!read.deal) throw new Error(JSON.stringify(read.problems));
  return freeze({ ...read.deal, rank: read.deal.rank || 'a0' });
}

/** What a person can see of a record. */
export function visible(record: PipelineRecord | undefined): unknown {
  if (!record) return undefined;
  const { seen: _seen, updatedAt: _at, updatedBy: _by, v: _v, ...rest } = record;
  return rest;
}
