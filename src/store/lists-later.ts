import type { PipelineStore } from './store.js';

/** Milliseconds until what could not be loaded is asked for again. */
const AGAIN = 1_000;

/**
 * Lets a store that is opened for its figures have its lists only where nobody has stored the pipeline yet: for its stages.
 * It is not ready without them: where the network fails, they are asked for until they come.
 */
export const listedLater = (
  store: PipelineStore,
  load: () => Promise<typeof import('./lists.js')> = () => import('./lists.js'),
): PipelineStore =>
  store.arrangeLater(async () => {
    while (!store.isClosed) {
      const lists = await load().catch(() => undefined);
      if (lists) return lists.listed(store);
      await new Promise<void>(later => void store.ports.delay(AGAIN, later));
    }
    return store;
  });
