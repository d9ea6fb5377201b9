import { promisifyRequest } from 'idb-keyval';
import { changeKey, COUNTER, type Committed, type Position } from './changes.js';
import { storageError, type Database } from './database.js';
import { EMPTIED, FORMAT, MARK, SCHEMA } from './generation.js';
import { isStorableId } from './ids.js';
import {
  alsoRefused,
  type Outcome,
  type Revision,
  type StorageError,
  type StoredRecord,
  type Write,
} from './storage.js';

/** How many past transactions a tab that was asleep can catch up on; beyond, it loads anew. */
const REMEMBERED = 1_000;

/** A mark that no other database has. Not `randomUUID`: intranets are often without TLS, where browsers have none. */
const newMark = (): string => Array.from(crypto.getRandomValues(new Uint32Array(2)), n => n.toString(36)).join('');

/**
 * Writes what nobody else has changed meanwhile. What is new is not looked for first, which would take as long again; where
 * it turns out to be there, all is compared.
 */
export function write(database: Database, writes: readonly Write[], atomic: boolean): Promise<Committed> {
  const begin = (how: 'add' | 'put'): Promise<Committed> =>
    database.use('readwrite', store => put(store, writes, atomic, how));
  const areNew = writes.every(({ base, value }) => base === null && value);
  return begin(areNew ? 'add' : 'put').catch((error: StorageError) => {
    if (error.code === 'conflict') return begin('put');
    throw error;
  });
}

/**
 * Compare and put, all in one transaction: nobody can come between. Settles when it is committed.
 *
 * @param how - `add`: nothing is compared, and where one of them is there already, the whole fails.
 */
function put(store: IDBObjectStore, writes: readonly Write[], atomic: boolean, how: 'add' | 'put'): Promise<Committed> {
  const { transaction } = store;
  return new Promise((resolve, reject) => {
    let committed: Committed;
    let refused = false;
    transaction.oncomplete = () => resolve(committed);
    // commit-time failures (quota) fire only `abort`: nothing was kept, whatever the puts had said
    transaction.onabort = () =>
      refused ? resolve(committed) : reject(transaction.error ?? new DOMException('', 'AbortError'));
    const counter = store.get(COUNTER) as IDBRequest<number | undefined>;
    const mark = store.get(MARK) as IDBRequest<string | undefined>;
    const current = new Map<string, IDBRequest<StoredRecord | undefined>>();
    let last: IDBRequest = mark;
    if (how === 'put') for (const { id } of writes) current.set(id, (last = store.get(id)));
    last.onsuccess = () => {
      const position = { mark: mark.result ?? newMark(), number: (counter.result ?? 0) + 1 };
      const records = new Map([...current].map(([id, { result }]) => [id, result]));
      committed = putAll(store, writes, records, position, how);
      refused = atomic && committed.outcomes.some(outcome => !outcome.ok);
      if (refused) {
        const outcomes = committed.outcomes.map(outcome => (outcome.ok ? alsoRefused(outcome.id) : outcome));
        committed = { ...committed, outcomes, puts: [], deletes: [] };
        transaction.abort();
      } else if (committed.puts.length || committed.deletes.length) sign(store, committed, mark.result === undefined);
    };
  });
}

/** The puts of one transaction: all its records take the same revision. */
function putAll(
  store: IDBObjectStore,
  writes: readonly Write[],
  records: Map<string, StoredRecord | undefined>,
  position: Position,
  how: 'add' | 'put',
): Committed {
  // with the mark in it, a revision is not given twice even where the browser lost the database and numbers begin anew
  const rev = `${position.number}-${position.mark}` as Revision;
  const puts: StoredRecord[] = [];
  const deletes: string[] = [];
  const outcomes = writes.map(({ id, base, value }): Outcome => {
    if (!isStorableId(id)) return { id, ok: false, code: 'invalid-id', message: `“${id}” is not a storable id.` };
    const current = records.get(id) ?? null;
    if ((current?.rev ?? null) !== base) return { id, ok: false, code: 'conflict', current };
    const record: StoredRecord = { id, rev, value };
    try {
      if (value === undefined) store.delete(id);
      else store[how](record, id);
    } catch (error) {
      // it cannot be cloned: that is no reason to turn the others away
      return { id, ok: false, code: 'corrupt', message: storageError(error).message };
    }
    records.set(id, value === undefined ? undefined : record);
    if (value === undefined) deletes.push(id);
    else puts.push(record);
    return { id, ok: true, rev };
  });
  return { outcomes, puts, deletes, position };
}

/** The transaction's line in the log of changes, by which other tabs catch up. */
function sign(store: IDBObjectStore, { puts, deletes, position }: Committed, isFirst: boolean): void {
  const { mark, number } = position;
  if (isFirst) {
    store.put(mark, MARK);
    store.put(FORMAT, SCHEMA);
  }
  store.put([...puts.map(({ id }) => id), ...deletes], changeKey(number));
  if (number > REMEMBERED) store.delete(changeKey(number - REMEMBERED));
  store.put(number, COUNTER);
}

/** Deletes everything but the numbers: they go on, so that tabs that were asleep see that they must load anew. */
export const empty = (database: Database): Promise<unknown> =>
  database.use('readwrite', async store => {
    const [counter, mark] = await Promise.all([
      promisifyRequest<number | undefined>(store.get(COUNTER)),
      promisifyRequest<string | undefined>(store.get(MARK)),
    ]);
    store.clear();
    store.put((counter ?? 0) + 1, COUNTER);
    if (mark !== undefined) store.put(mark, EMPTIED);
    await promisifyRequest(store.transaction);
  });
