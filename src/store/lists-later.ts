import type { PipelineStore } from './store.js';

/** Lets a store that is opened for its figures have its lists only where nobody has stored the pipeline yet: for its stages. */
export const listedLater = (store: PipelineStore): PipelineStore =>
  store.arrangeLater(async () => (await import('./lists.js')).listed(store));
