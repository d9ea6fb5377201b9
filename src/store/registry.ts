import { PipelineError } from './errors.js';
import { PipelineStore, type PipelineOptions } from './store.js';

/** Interface number of the registry: bundles of another number behave like another tab. */
const REGISTRY = Symbol.for('pipewright/1');

interface Registry {
  readonly stores: Map<string, PipelineStore>;
  readonly watchers: Set<(name: string) => void>;
  /** Names that are about to be given data of their own, once for each who says so. */
  readonly expected: string[];
}

/** @internal The pipelines of this page, shared by every copy of the kit in it. Made on first use: importing does nothing. */
export const registry = (): Registry => {
  const page = globalThis as typeof globalThis & { [REGISTRY]?: Registry };
  if (!page[REGISTRY])
    Object.defineProperty(page, REGISTRY, {
      value: { stores: new Map(), watchers: new Set(), expected: [] },
      configurable: true,
    });
  return page[REGISTRY]!;
};

const tell = (name: string): void => {
  for (const watcher of [...registry().watchers]) watcher(name);
};

/**
 * Makes a pipeline and enters it into the page's registry.
 *
 * @param prepared - Gives it what it is used for before anything comes in: its lists, what writes.
 * @throws {PipelineError} `already-open` where a pipeline of that name is open in this page.
 */
export function createPipeline(
  options: PipelineOptions = {},
  prepared: (store: PipelineStore) => PipelineStore = store => store,
): PipelineStore {
  const { stores } = registry();
  const { name } = options;
  if (name !== undefined && stores.has(name))
    throw new PipelineError(
      'already-open',
      `The pipeline “${name}” is open already: configure it where it is opened first.`,
    );
  const store = prepared(new PipelineStore(options));
  if (name !== undefined) {
    stores.set(name, store);
    tell(name);
  }
  // memory is what a page falls back on: most pages never load it
  void store.open(options.storage, async () => {
    const { MemoryStorage } = await import('../storage/memory.js');
    return new MemoryStorage();
  });
  return store;
}

/** A pipeline of that name is coming: what looks for it waits, and opens none of its own. Answers with what takes that back. */
export function expectPipeline(name: string): () => void {
  const { expected } = registry();
  expected.push(name);
  return () => {
    expected.splice(expected.indexOf(name), 1);
    tell(name);
  };
}
export const isExpected = (name: string): boolean => registry().expected.includes(name);

/** The open pipeline of that name. */
export const findPipeline = (name: string): PipelineStore | undefined => registry().stores.get(name);

/** Closes a pipeline and takes it out of the registry. */
export async function closePipeline(name: string): Promise<void> {
  const { stores } = registry();
  const store = stores.get(name);
  stores.delete(name);
  tell(name);
  await store?.close();
}

/** Calls back when a pipeline is opened or closed; answers with what stops it. */
export function watchPipelines(watcher: (name: string) => void): () => void {
  const { watchers } = registry();
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
