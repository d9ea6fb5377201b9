import { StorageError, type Outcome, type StorageErrorCode, type StoredRecord } from '../storage/storage.js';
import { PipelineError } from './errors.js';
import type { PipelineStore } from './store.js';
import { writingOf } from './writing.js';

/** Records in one write. */
const SLICE = 200;
/** A record that others keep changing under us is given up after so many rounds. */
const ROUNDS = 50;

/** What became of records that were to be rewritten or deleted in their storage. */
export interface Rewritten {
  /** Keys of those that are other now, or gone. */
  readonly done: readonly string[];
  /** Keys of those that stayed as they were, and why. */
  readonly failed: readonly { readonly key: string; readonly code: StorageErrorCode }[];
}

/**
 * Rewrites records where they are kept, or deletes them, for good: no operation that could be taken back or done again.
 * One that has changed meanwhile is looked at anew; resolves when the storage has answered for all. What it keeps of
 * their earlier states is forgotten, too.
 *
 * @param make - The value as it is to be kept: the very same = it stays, `undefined` = it goes.
 * @throws {PipelineError} `read-only` where nothing may be written, or no storage is open.
 * @throws {StorageError} Where it fails midway, or what was changed before cannot be stored: to be begun anew.
 */
export async function rewrite(
  store: PipelineStore,
  keys: readonly string[],
  make: (value: unknown, key: string) => unknown,
): Promise<Rewritten> {
  const { storage } = writingOf(store);
  if (!storage || storage.capabilities.readOnly || store.isClosed)
    throw new PipelineError('read-only', `Nothing can be written to “${store.name}”.`);
  // what is on its way would be done again to the records as they are then
  await writingOf(store).drain();
  if (store.status.waiting) throw new StorageError('unavailable', 'There are changes that are not stored yet.');
  const done: string[] = [];
  const failed: { key: string; code: StorageErrorCode }[] = [];
  for (let at = 0; at < keys.length; at += SLICE) {
    let found = await storage.read(keys.slice(at, at + SLICE));
    for (let round = 0; found.length; round++) {
      const there = found.filter(record => record !== null);
      const made = there.map(({ id, rev, value }) => ({ id, base: rev, old: value, value: make(value, id) }));
      const writes = made.filter(({ old, value }) => value !== old).map(({ id, base, value }) => ({ id, base, value }));
      const outcomes = writes.length ? await storage.write(writes) : [];
      done.push(...outcomes.filter(({ ok }) => ok).map(({ id }) => id));
      found = round < ROUNDS ? outcomes.flatMap(again) : [];
      for (const outcome of outcomes)
        if (!outcome.ok && (outcome.code !== 'conflict' || round === ROUNDS))
          failed.push({ key: outcome.id, code: outcome.code });
    }
    await store.ports.turn();
  }
  await storage.forget?.(done);
  return { done, failed };
}

/** A record that is another by now. */
const again = (outcome: Outcome): StoredRecord[] =>
  !outcome.ok && outcome.code === 'conflict' && outcome.current ? [outcome.current] : [];
