import { promisifyRequest } from 'idb-keyval';
import type { Kind } from '../domain/records.js';
import { changeKey, COUNTER, type Committed, type Position } from './changes.js';
import { openDatabase, storageError, type Database } from './database.js';
import { Follower } from './follower.js';
import { EMPTIED, FORMAT, MARK, newMark, SCHEMA, sentinel } from './generation.js';
import { isStorableId } from './ids.js';
import {
  alsoRefused,
  StorageError,
  type Capabilities,
  type Outcome,
  type Revision,
  type Sink,
  type Storage,
  type StoredRecord,
  type Write,
} from './storage.js';

/** How many past transactions a tab that was asleep can catch up on; beyond, it loads anew. */
const REMEMBERED = 1_000;

const CAPABILITIES: Capabilities = {
  scope: 'browser',
  live: 'push',
  durable: 'process',
  atomicBatch: Infinity,
  maxValueBytes: Infinity,
  readOnly: false,
};

/** How to open a database. */
export interface IndexedDbOptions {
  /** Milliseconds after which a database that does not open counts as `blocked`; 5,000 where nothing is said. */
  readonly timeout?: number;
}

/**
 * Keeps records in this browser's IndexedDB, one key per record, in the database `pipewright/<name>`. Acknowledged
 * means: it survives the tab, and usually a crash of the browser. Other tabs hear by BroadcastChannel and read again.
 *
 * @throws {StorageError} `no-storage` where the browser gives the page none, `blocked` where the database stays closed,
 *   `schema-newer` where a newer kit wrote it.
 */
export async function openIndexedDb(name: string, { timeout }: IndexedDbOptions = {}): Promise<Storage> {
  const database = openDatabase(`pipewright/${name}`, timeout);
  try {
    const [mark, schema] = await database.use('readonly', store =>
      Promise.all([
        promisifyRequest<string | undefined>(store.get(MARK)),
        promisifyRequest<typeof FORMAT | undefined>(store.get(SCHEMA)),
      ]),
    );
    if (schema && schema.minReader > FORMAT.version)
      throw new StorageError('schema-newer', 'These records were written by a newer version. Load the page again.');
    return new IndexedDbStorage(name, database, mark, (schema?.version ?? 0) > FORMAT.version);
  } catch (error) {
    database.close();
    throw storageError(error);
  }
}

class IndexedDbStorage implements Storage {
  readonly capabilities: Capabilities;
  #database: Database;
  #channel: BroadcastChannel | undefined;
  #closed = new AbortController();
  #followers = new Set<Follower>();
  #underWay = new Set<Promise<unknown>>();
  #sentinel: ReturnType<typeof sentinel>;
  /** The mark that localStorage is known to hold. */
  #marked: string | undefined;
  #lost = false;

  constructor(name: string, database: Database, mark: string | undefined, newer: boolean) {
    this.capabilities = newer ? { ...CAPABILITIES, readOnly: true } : CAPABILITIES;
    this.#database = database;
    this.#sentinel = sentinel(name);
    if (mark === undefined) this.#lost = this.#sentinel.get() !== null;
    else this.#keepMark(mark);
    this.#channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`pipewright/${name}`);
    if (this.#channel) this.#channel.onmessage = () => this.#tell();
  }

  #keepMark(mark: string): void {
    if (this.#marked === mark) return;
    this.#marked = mark;
    this.#sentinel.set(mark);
  }

  #tell(news?: Committed): void {
    for (const follower of this.#followers) follower.follow(news);
  }

  observe(sink: Sink, { kinds, signal }: { kinds: readonly Kind[]; signal: AbortSignal }): void {
    const stop = AbortSignal.any([signal, this.#closed.signal]);
    const follower = new Follower(this.#database, sink, kinds, stop);
    this.#followers.add(follower);
    stop.addEventListener('abort', () => this.#followers.delete(follower));
    // a tab that was frozen, or came back from the history, has heard nothing meanwhile
    const awake = (): void => void (globalThis.document?.visibilityState !== 'hidden' && follower.follow());
    globalThis.document?.addEventListener('visibilitychange', awake, { signal: stop });
    globalThis.document?.addEventListener('resume', awake, { signal: stop });
    globalThis.addEventListener?.('pageshow', awake, { signal: stop });
    sink.state('connecting');
    if (this.#lost) sink.lost();
    follower.follow();
  }

  async write(writes: readonly Write[], { atomic = false } = {}): Promise<readonly Outcome[]> {
    if (this.#closed.signal.aborted) throw new StorageError('closed', 'The storage is closed.');
    const fail = ({ code, message }: StorageError): readonly Outcome[] =>
      writes.map(({ id }) => ({ id, ok: false, code: code as 'unavailable', message }));
    if (this.capabilities.readOnly)
      return fail(new StorageError('schema-newer', 'These records were written by a newer version.'));
    if (!writes.length) return [];
    const work = this.#database.use('readwrite', store => put(store, writes, atomic));
    this.#underWay.add(work);
    try {
      const committed = await work;
      this.#told(committed);
      return committed.outcomes;
    } catch (error) {
      return fail(storageError(error));
    } finally {
      this.#underWay.delete(work);
    }
  }

  #told(committed: Committed): void {
    const { outcomes, position } = committed;
    if (outcomes.some(outcome => outcome.ok)) {
      this.#lost = false;
      this.#keepMark(position.mark!);
      this.#channel?.postMessage(null);
      this.#tell(committed);
    } else if (outcomes.some(outcome => !outcome.ok && outcome.code === 'conflict')) {
      this.#tell(); // something was missed
    }
  }

  async read(ids: readonly string[]): Promise<readonly (StoredRecord | null)[]> {
    const found = await this.#database.use('readonly', store =>
      Promise.all(ids.map(id => promisifyRequest<StoredRecord | undefined>(store.get(id)))),
    );
    return found.map(record => record ?? null);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await Promise.allSettled(this.#underWay);
    this.#channel?.close();
    this.#channel = undefined;
    this.#database.close();
  }

  async destroy(): Promise<void> {
    if (this.capabilities.readOnly) throw new StorageError('schema-newer', 'Written by a newer version.');
    await this.#database.use('readwrite', empty);
    this.#marked = undefined;
    this.#lost = false;
    this.#sentinel.set(null);
    this.#channel?.postMessage(null);
    this.#tell();
  }

  async persist(): Promise<boolean> {
    return (await globalThis.navigator?.storage?.persist?.()) ?? false;
  }
}

/** Compare and put, all in one transaction: nobody can come between. Settles when it is committed. */
function put(store: IDBObjectStore, writes: readonly Write[], atomic: boolean): Promise<Committed> {
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
    for (const { id } of writes) current.set(id, (last = store.get(id)));
    last.onsuccess = () => {
      const position = { mark: mark.result ?? newMark(), number: (counter.result ?? 0) + 1 };
      const records = new Map([...current].map(([id, { result }]) => [id, result]));
      committed = putAll(store, writes, records, position);
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
      else store.put(record, id);
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
async function empty(store: IDBObjectStore): Promise<void> {
  const [counter, mark] = await Promise.all([
    promisifyRequest<number | undefined>(store.get(COUNTER)),
    promisifyRequest<string | undefined>(store.get(MARK)),
  ]);
  store.clear();
  store.put((counter ?? 0) + 1, COUNTER);
  if (mark !== undefined) store.put(mark, EMPTIED);
  await promisifyRequest(store.transaction);
}
