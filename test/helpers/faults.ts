import type { MemoryStorage } from '../../src/storage/memory.js';
import {
  StorageError,
  type Outcome,
  type Sink,
  type Storage,
  type StoredRecord,
  type Write,
} from '../../src/storage/storage.js';
import { turn } from './worlds.js';

/** What may go wrong with one call. */
export type Fault = 'none' | 'unavailable' | 'request-lost' | 'answer-lost' | 'quota' | 'throws' | 'unread';
const FAULTS: readonly Fault[] = ['unavailable', 'request-lost', 'answer-lost', 'quota', 'throws', 'unread'];

/**
 * A storage behind a bad line: calls wait their turns on the way, answers and news on the way back (in their order), news
 * may come twice, and a call may fail in every way the contract allows.
 */
export class FaultyStorage implements Storage {
  readonly capabilities;
  /** How often something was made to go wrong. */
  faults = 0;
  #back: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly inner: Storage,
    private readonly random: () => number,
    /** How likely a call fails. */
    public badness = 0.3,
  ) {
    this.capabilities = inner.capabilities;
  }

  #fault(): Fault {
    if (this.random() >= this.badness) return 'none';
    this.faults++;
    return FAULTS[Math.floor(this.random() * FAULTS.length)]!;
  }
  async #wait(): Promise<void> {
    for (let turns = Math.floor(this.random() * 4); turns > 0; turns--) await turn();
  }
  /** On the way back nothing overtakes. */
  #deliver<T>(what: () => T): Promise<T> {
    const arrived = this.#back.then(() => this.#wait()).then(what);
    this.#back = arrived.catch(() => {});
    return arrived;
  }

  observe(sink: Sink, options: Parameters<Storage['observe']>[1]): void {
    const late =
      <A extends unknown[]>(tell: (...args: A) => void) =>
      (...args: A): void => {
        const times = this.random() < 0.2 ? 2 : 1;
        void this.#deliver(() => {
          for (let n = 0; n < times; n++) tell(...args);
        });
      };
    this.inner.observe(
      {
        batch: late((...args) => sink.batch(...args)),
        ready: late(() => sink.ready()),
        reset: late(() => sink.reset()),
        state: late((...args) => sink.state(...args)),
        lost: late(() => sink.lost()),
      },
      options,
    );
  }

  async write(writes: readonly Write[]): Promise<readonly Outcome[]> {
    const fault = this.#fault();
    await this.#wait();
    const failed = (code: 'unavailable' | 'unknown' | 'quota'): readonly Outcome[] =>
      writes.map(({ id }) => ({ id, ok: false, code, message: fault }));
    if (fault === 'unavailable' || fault === 'quota') return this.#deliver(() => failed(fault));
    if (fault === 'request-lost') return this.#deliver(() => failed('unknown'));
    const memory = this.inner as MemoryStorage;
    // a memory's news is on its way before its answer; keep that order
    const outcomes = memory.put ? memory.put(writes) : await this.inner.write(writes);
    return this.#deliver(() => {
      if (fault === 'throws') throw new StorageError('unknown', fault);
      return fault === 'answer-lost' ? failed('unknown') : outcomes;
    });
  }

  async read(ids: readonly string[]): Promise<readonly (StoredRecord | null)[]> {
    const fault = this.#fault();
    await this.#wait();
    if (fault !== 'none') return this.#deliver(() => Promise.reject(new StorageError('unavailable', fault)));
    const found = await this.inner.read(ids);
    return this.#deliver(() => found);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
