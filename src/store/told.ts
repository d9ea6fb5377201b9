import { isOf } from '../domain/records.js';
import type { RecordTable } from '../storage/memory.js';
import type { StoredRecord } from '../storage/storage.js';
import { KINDS } from './reading.js';

/**
 * The table of a memory that serves one store alone: what the store has been told of is not kept a second time, which for
 * 10,000 deals would be 230 kB more.
 *
 * @param told - What the store was told of; nothing while it is being made.
 */
export function tableOf(told: () => ReadonlyMap<string, StoredRecord> | undefined): RecordTable {
  const others = new Map<string, StoredRecord>();
  const isTold = (key: string): boolean => isOf(KINDS, key);
  return {
    get: key => (isTold(key) ? told()?.get(key) : others.get(key)),
    set: (key, record) => void (isTold(key) || others.set(key, record)),
    delete: key => others.delete(key),
    *keys() {
      yield* told()?.keys() ?? [];
      yield* others.keys();
    },
    *values() {
      yield* told()?.values() ?? [];
      yield* others.values();
    },
    clear: () => others.clear(),
  };
}
