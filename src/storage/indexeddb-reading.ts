import { promisifyRequest } from 'idb-keyval';
import type { Kind } from '../domain/records.js';
import type { Committed } from './changes.js';
import { openDatabase, storageError, type Database } from './database.js';
import { Follower } from './follower.js';
import { FORMAT, MARK, SCHEMA, sentinel } from './generation.js';
import type * as Writer from './indexeddb-writing.js';
import {
  StorageError,
  type Capabilities,
  type Outcome,
  type Sink,
  type Storage,
  type StoredRecord,
  type Write,
} from './storage.js';

const CAPABILITIES: Capabilities = {
  scope: 'browser',
  live: 'push',
  durable: 'process',
  atomicBatch: Infinity,
  maxValueBytes: Infinity,
  readOnly: false,
};

/** What writes into a database: there from the beginning, or loaded when somebody may act. */
export type GetWriter = () => typeof Writer | Promise<typeof Writer>;

/** Opens a database to be read and followed; what writes is asked for when it is needed. */
export async function openFollowed(name: string, getWriter: GetWriter, timeout?: number): Promise<Storage> {
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
    return new IndexedDbStorage(name, database, getWriter, mark, (schema?.version ?? 0) > FORMAT.version);
  } catch (error) {
    database.close();
    throw storageError(error);
  }
}

class IndexedDbStorage implements Storage {
  readonly capabilities: Capabilities;
  #database: Database;
  #getWriter: GetWriter;
  #channel: BroadcastChannel | undefined;
  #closed = new AbortController();
  #followers = new Set<Follower>();
  #underWay = new Set<Promise<unknown>>();
  #sentinel: ReturnType<typeof sentinel>;
  /** The mark that localStorage is known to hold. */
  #marked: string | undefined;
  #lost = false;

  constructor(name: string, database: Database, getWriter: GetWriter, mark: string | undefined, newer: boolean) {
    this.#getWriter = getWriter;
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
    for (const type of ['visibilitychange', 'resume', 'pageshow'])
      addEventListener(type, awake, { signal: stop, capture: true });
    sink.state('connecting');
    if (this.#lost) sink.lost();
    follower.follow();
  }

  async #put(writes: readonly Write[], atomic: boolean): Promise<Committed> {
    const { write } = await this.#getWriter();
    return write(this.#database, writes, atomic);
  }

  async prepare(): Promise<void> {
    await this.#getWriter();
  }

  async write(writes: readonly Write[], { atomic = false } = {}): Promise<readonly Outcome[]> {
    if (this.#closed.signal.aborted) throw new StorageError('closed', 'The storage is closed.');
    const fail = ({ code, message }: StorageError): readonly Outcome[] =>
      writes.map(({ id }) => ({ id, ok: false, code: code as 'unavailable', message }));
    if (this.capabilities.readOnly)
      return fail(new StorageError('schema-newer', 'These records were written by a newer version.'));
    if (!writes.length) return [];
    const work = this.#put(writes, atomic);
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
    const { empty } = await this.#getWriter();
    await empty(this.#database);
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
