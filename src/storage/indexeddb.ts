import { openFollowed } from './indexeddb-reading.js';
import { empty, write } from './indexeddb-writing.js';
import type { Storage } from './storage.js';

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
export const openIndexedDb = (name: string, { timeout }: IndexedDbOptions = {}): Promise<Storage> =>
  openFollowed(name, () => ({ empty, write }), timeout);
