import { isOf, type Kind } from '../domain/records.js';
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

/** What is asked of a table of records; a `Map`, as a rule. */
export interface RecordTable extends Pick<Map<string, StoredRecord>, 'get' | 'delete' | 'clear'> {
  /** Where whoever follows keeps the records, they are there when that has been told: a key comes once in a batch. */
  set(key: string, record: StoredRecord): void;
  keys(): Iterable<string>;
  values(): Iterable<StoredRecord>;
}

/** Where a memory's records are, and who follows them. */
export interface MemoryPlace {
  readonly records: RecordTable;
  readonly sinks: Set<(puts: readonly StoredRecord[], deletes: readonly string[]) => void>;
  counter: number;
}

/** Records in this page's memory; several storages opened on one are like several tabs. */
export interface MemoryRecords extends MemoryPlace {
  readonly records: Map<string, StoredRecord>;
}

/** An empty place in memory. */
export const memoryRecords = (): MemoryRecords => ({ records: new Map(), sinks: new Set(), counter: 0 });

const CAPABILITIES: Capabilities = {
  scope: 'page',
  live: 'push',
  durable: 'none',
  atomicBatch: Infinity,
  maxValueBytes: Infinity,
  readOnly: false,
};

/** Keeps records until the page closes. Everything happens in the call itself, so a page's own data shows at once. */
export class MemoryStorage implements Storage {
  readonly capabilities = CAPABILITIES;
  #place: MemoryPlace;
  #open = new AbortController();

  constructor(place: MemoryPlace = memoryRecords()) {
    this.#place = place;
  }

  observe(sink: Sink, { kinds, signal }: { kinds: readonly Kind[]; signal: AbortSignal }): void {
    const wanted = ({ id }: { id: string }): boolean => isOf(kinds, id);
    const { records, sinks } = this.#place;
    const follow = (puts: readonly StoredRecord[], deletes: readonly string[]): void =>
      sink.batch(puts.filter(wanted), deletes, String(this.#place.counter));
    const all = [...records.values()].filter(wanted);
    if (all.length) sink.batch(all, [], String(this.#place.counter));
    if (signal.aborted || this.#open.signal.aborted) return;
    sinks.add(follow);
    for (const stop of [signal, this.#open.signal]) stop.addEventListener('abort', () => sinks.delete(follow));
    sink.state('online');
    sink.ready();
  }

  write(writes: readonly Write[], { atomic = false } = {}): Promise<readonly Outcome[]> {
    if (this.#open.signal.aborted) return Promise.reject(new StorageError('closed', 'The storage is closed.'));
    return Promise.resolve(this.put(writes, atomic));
  }

  /** The same as `write`, done before it returns. */
  put(writes: readonly Write[], atomic = false): readonly Outcome[] {
    const { records } = this.#place;
    const check = ({ id, base }: Write): Outcome | null => {
      if (!isStorableId(id)) return { id, ok: false, code: 'invalid-id', message: `“${id}” is not a storable id.` };
      const current = records.get(id) ?? null;
      return (current?.rev ?? null) === base ? null : { id, ok: false, code: 'conflict', current };
    };
    const failed = atomic ? writes.map(check).find(outcome => outcome !== null) : undefined;
    if (failed) return writes.map(write => check(write) ?? alsoRefused(write.id));
    const puts: StoredRecord[] = [];
    const deletes: string[] = [];
    const outcomes = writes.map((write): Outcome => {
      const refused = check(write);
      if (refused) return refused;
      const rev = String(++this.#place.counter) as Revision;
      if (write.value === undefined) {
        records.delete(write.id);
        deletes.push(write.id);
      } else {
        const record = { id: write.id, rev, value: write.value };
        records.set(write.id, record);
        puts.push(record);
      }
      return { id: write.id, ok: true, rev };
    });
    if (puts.length || deletes.length) for (const tell of [...this.#place.sinks]) tell(puts, deletes);
    return outcomes;
  }

  /** Takes records as they are, whatever was there: who owns the place gives what is true. */
  take(records: readonly StoredRecord[]): void {
    for (const record of records) this.#place.records.set(record.id, record);
    for (const tell of [...this.#place.sinks]) tell(records, []);
  }

  read(ids: readonly string[]): Promise<readonly (StoredRecord | null)[]> {
    if (this.#open.signal.aborted) return Promise.reject(new StorageError('closed', 'The storage is closed.'));
    return Promise.resolve(ids.map(id => this.#place.records.get(id) ?? null));
  }

  close(): Promise<void> {
    this.#open.abort();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    const ids = [...this.#place.records.keys()];
    this.#place.records.clear();
    for (const tell of [...this.#place.sinks]) tell([], ids);
    return Promise.resolve();
  }
}
