import { openFollowed } from './indexeddb-reading.js';
import type { Storage } from './storage.js';

/** The same for a page that only shows a pipeline: what writes is loaded when somebody may act. */
export const openIndexedDb = (name: string): Promise<Storage> => openFollowed(name, () => import('./writing-later.js'));
