import { Eraser, tracesOf, type Trace } from '../domain/erasure.js';
import { findPerson, type KeyedValues, type Person } from '../domain/person.js';
import type { Erasure } from '../domain/records.js';
import { PipelineError } from './errors.js';
import { everything } from './everything.js';
import { rewrite, type Rewritten } from './rewrite.js';
import { inSlices } from './slices.js';
import type { PipelineStore } from './store.js';

/** What a pipeline holds of a person. */
export interface Found {
  readonly person: Person;
  readonly traces: readonly Trace[];
}

/** What names them goes before what tells how they are called: an erasure that was broken off can be begun anew. */
const ORDER = ['activity.', 'pipeline.', 'deal.', 'lead.'];
const orderOf = (key: string): number => ORDER.findIndex(kind => key.startsWith(kind));

const valuesOf = async (store: PipelineStore): Promise<KeyedValues> => [
  ...(await everything(store)),
  // what could not be read is kept all the same
  ...store.aside.map(({ id, value }) => [id, value] as const),
];

/**
 * Finds all that a pipeline holds of the person with this e-mail address, the bin and records that could not be read
 * included; nothing is changed. `personFile` makes of it what a person may ask to be given.
 *
 * @param instead - Will stand where they were named: “[erased]”.
 * @throws {PipelineError} `bad-data` where it is no address.
 */
export async function findTraces(store: PipelineStore, email: string, instead: string): Promise<Found> {
  if (!/^\S+@\S+$/.test(email.trim())) throw new PipelineError('bad-data', `“${email}” is not an e-mail address.`);
  const values = await valuesOf(store);
  const person = (await inSlices(store.ports, findPerson(values, email)))!;
  const traces = (await inSlices(store.ports, tracesOf(values, new Eraser(person, instead))))!;
  return { person, traces };
}

/**
 * Takes the person with this e-mail address out of a pipeline for good: all that `findTraces` finds. Cannot be undone, and
 * what could be undone before cannot any more. What stands in backup files, or waits unsaved in other people's browsers,
 * is not reached.
 *
 * @throws {PipelineError} `bad-data` where it is no address, `read-only` where nothing may be written.
 * @throws {StorageError} Where the storage fails midway: to be begun anew.
 */
export async function erasePerson(store: PipelineStore, email: string, instead: string): Promise<Rewritten> {
  const { person, traces } = await findTraces(store, email, instead);
  const eraser = new Eraser(person, instead);
  const keys = traces.map(({ key }) => key).sort((a, b) => orderOf(a) - orderOf(b));
  const result = await rewrite(store, keys, (value, key) => eraser.erase(key, value));
  const { erasures } = store.pipeline;
  const entry: Erasure = { at: store.ports.now(), by: store.user.id, records: result.done.length };
  const changes = { erasures: { from: erasures, to: [...(erasures ?? []), entry] } };
  await store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false }).settled;
  return result;
}
