import type { PipelineInput } from '../domain/pipelines.js';
import { openIndexedDb } from '../storage/indexeddb.js';
import { closePipeline, createPipeline, registry, findPipeline } from './registry.js';
import type { PipelineStore } from './store.js';
import { writable } from './writing.js';

const PREFIX = 'pipewright/';

/** The names of the pipelines that can be reached from this one, itself included: open in this page, or kept in this browser beside it. */
export async function reachablePipelines(store: PipelineStore): Promise<readonly string[]> {
  const open = [...registry().stores.keys()];
  const isKept = store.status.capabilities?.scope === 'browser';
  // a page in a sandbox has no databases to tell of
  const kept = isKept ? await Promise.resolve(globalThis.indexedDB?.databases()).catch(() => []) : [];
  const names = (kept ?? []).flatMap(({ name }) => (name?.startsWith(PREFIX) ? name.slice(PREFIX.length) : []));
  return [...new Set([...open, ...names])].sort();
}

/** Resolves when all that a pipeline holds has been read, or cannot be. */
export const loaded = (store: PipelineStore): Promise<void> =>
  new Promise(resolve => {
    const stop = store.$status.subscribe(({ phase }) => {
      if (phase === 'loading') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

/** Pipelines that are looked at for a while: those that nobody else had opened are closed again. */
export class Neighbours {
  readonly #opened = new Set<string>();

  constructor(private readonly store: PipelineStore) {}

  /** The pipeline of that name, which may be new: opened where the present one is kept, once it is read. */
  async open(name: string, input: PipelineInput = {}): Promise<PipelineStore> {
    let store = name === this.store.name ? this.store : findPipeline(name);
    if (!store) {
      const { currency, zone } = this.store.pipeline;
      const isKept = this.store.status.capabilities?.scope === 'browser';
      const { user } = this.store;
      store = createPipeline({ currency, zone, user, ...input, name, ...(isKept ? { storage: openIndexedDb } : {}) });
      this.#opened.add(name);
    }
    await loaded(store);
    return writable(store);
  }

  /** This one is used from now on: it stays open. */
  keep(name: string): void {
    this.#opened.delete(name);
  }

  /** Closes those that are not used. */
  async close(): Promise<void> {
    const names = [...this.#opened];
    this.#opened.clear();
    await Promise.all(names.map(closePipeline));
  }
}

/** Looks at other pipelines for a while; those that are not kept are closed again, whatever came of it. */
export async function visiting<T>(store: PipelineStore, look: (neighbours: Neighbours) => Promise<T>): Promise<T> {
  const neighbours = new Neighbours(store);
  try {
    return await look(neighbours);
  } finally {
    await neighbours.close();
  }
}
