import type { UseStore } from 'idb-keyval';
import { StorageError, type StorageErrorCode } from './storage.js';

/** The one object store of each database. */
const STORE = 'records';
const OPEN_TIMEOUT = 5_000;
/** Errors of a connection that has died under us: a new one may do. */
const DEAD = new Set(['InvalidStateError', 'UnknownError', 'AbortError', 'NotFoundError']);

/** A connection that is opened on first use and again after it was closed or broke. */
export interface Database {
  readonly use: UseStore;
  /** For good: it is not opened again. */
  close(): void;
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** A failure of IndexedDB in the storage's terms. */
export function storageError(error: unknown): StorageError {
  if (StorageError.is(error)) return error;
  const codes: Record<string, StorageErrorCode> = {
    QuotaExceededError: 'quota',
    DataCloneError: 'corrupt',
    DataError: 'invalid-id',
    SecurityError: 'no-storage',
    VersionError: 'schema-newer',
    ConstraintError: 'conflict',
  };
  const name = nameOf(error);
  return new StorageError(codes[name] ?? 'unavailable', `IndexedDB: ${name || String(error)}`, { cause: error });
}

/** A `UseStore` for idb-keyval that outlives closed connections, blocked upgrades and browsers without storage. */
export function openDatabase(name: string, timeout = OPEN_TIMEOUT): Database {
  let connection: Promise<IDBDatabase> | undefined;
  let closed = false;

  const open = async (): Promise<IDBDatabase> => {
    const database = await openOnce(name, timeout);
    const forget = (): void => void (connection = undefined);
    database.onclose = forget;
    database.onversionchange = () => {
      database.close();
      forget();
    };
    return database;
  };

  const run: UseStore = async (mode, callback) => {
    if (closed) throw new StorageError('closed', 'The storage is closed.');
    const mine = (connection ??= open());
    let database: IDBDatabase | undefined;
    try {
      database = await mine;
      return await callback(database.transaction(STORE, mode).objectStore(STORE));
    } catch (error) {
      if (!database || DEAD.has(nameOf(error))) {
        // other uses under way have begun on it and will end, but none begins on it again
        database?.close();
        if (connection === mine) connection = undefined;
      }
      throw error;
    }
  };

  return {
    use: async (mode, callback) => {
      try {
        return await run(mode, callback).catch((error: unknown) => {
          if (DEAD.has(nameOf(error))) return run(mode, callback);
          throw error;
        });
      } catch (error) {
        throw storageError(error);
      }
    },
    close() {
      closed = true;
      void connection?.then(database => database.close()).catch(() => {});
      connection = undefined;
    },
  };
}

const openOnce = (name: string, timeout: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    let factory: IDBFactory | undefined;
    try {
      factory = globalThis.indexedDB;
    } catch {
      // a sandboxed frame throws on the mere look
    }
    if (!factory) return reject(new StorageError('no-storage', 'This page has no IndexedDB.'));
    // no version: with none to raise, no upgrade can ever be blocked
    const request = factory.open(name);
    let waiting = true;
    const late = setTimeout(() => {
      waiting = false;
      reject(new StorageError('blocked', 'The database did not open: another tab may hold it.'));
    }, timeout);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => {
      clearTimeout(late);
      // Firefox in private windows, and sandboxed frames
      const refused = ['InvalidStateError', 'SecurityError'].includes(nameOf(request.error));
      reject(refused ? new StorageError('no-storage', 'This page has no IndexedDB.') : request.error);
    };
    request.onsuccess = () => {
      clearTimeout(late);
      // nobody waits for it any more: left open, it would hold up others
      if (!waiting) request.result.close();
      else resolve(request.result);
    };
  });
