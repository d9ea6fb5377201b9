import { atom, type ReadableAtom } from 'nanostores';
import type { Kind, StoredFields } from '../domain/records.js';
import type { Sink } from '../storage/storage.js';
import type { Aside } from './aside.js';
import { Attachments } from './attachments.js';
import { inflow, type Attached } from './inflow.js';
import type { Records } from './records.js';
import type { PipelineStore } from './store.js';

/** A kind of record that is loaded only when somebody wants it, and what one that can be shown looks like. */
export interface CollectionKind<T extends StoredFields> {
  readonly kind: Exclude<Kind, 'pipeline' | 'deal'>;
  isSound(value: unknown): value is T;
}

/** What is published of a collection whenever it changes. */
export interface CollectionState {
  /** Rises with every change. */
  readonly version: number;
  /** All that the storage holds has been read. */
  readonly isReady: boolean;
}

/** All records of one kind. */
export class Collection<T extends StoredFields> implements Attached {
  readonly #$state = atom<CollectionState>({ version: 0, isReady: false });
  #isDirty = false;
  #isReady = false;

  /** Made by `collectionOf`. */
  constructor(
    private readonly records: Records,
    private readonly of: CollectionKind<T>,
  ) {}

  get $state(): ReadableAtom<CollectionState> {
    return this.#$state;
  }
  get(id: string): T | undefined {
    return this.records.shown(`${this.of.kind}.${id}`) as unknown as T | undefined;
  }
  /** Every record of the kind, those in the bin too. */
  all(): Iterable<T> {
    return this.records.all(this.of.kind) as Iterable<unknown> as Iterable<T>;
  }

  /** Resolves when all that the storage holds has been read. */
  ready(): Promise<void> {
    return new Promise(resolve => {
      const stop = this.#$state.subscribe(({ isReady }) => {
        if (!isReady) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  isSound(value: unknown): boolean {
    return this.of.isSound(value);
  }
  touch(): void {
    this.#isDirty = true;
  }
  publish(): void {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    this.#$state.set({ version: this.#$state.get().version + 1, isReady: this.#isReady });
  }
  sink(aside: Aside): Sink {
    return inflow(this.records, aside, [this.of.kind], {
      begin: () => {},
      batch: () => this.publish(),
      ready: () => {
        this.#isReady = this.#isDirty = true;
        this.publish();
      },
      state: () => {}, // how the storage is doing is told to the sink of the deals
      lost: () => {},
    });
  }
}

/** The records of a kind that boards do not need: loaded with the first call, and followed from then on. */
export const collectionOf = <T extends StoredFields>(store: PipelineStore, kind: CollectionKind<T>): Collection<T> =>
  store.attach(Attachments, kind.kind, records => new Collection(records, kind)) as Collection<T>;
