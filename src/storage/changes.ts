import type { Outcome, StoredRecord } from './storage.js';

/** How far a database has been read: which one, and up to which of its transactions. */
export interface Position {
  readonly mark: string | undefined;
  readonly number: number;
}

/** What one of our own transactions did. */
export interface Committed {
  readonly outcomes: readonly Outcome[];
  readonly puts: readonly StoredRecord[];
  readonly deletes: readonly string[];
  readonly position: Position;
}

/** Which number the last transaction had. */
export const COUNTER = 'meta.revision';

/** Where a transaction's line in the log of changes stands: the keys sort as the numbers do. */
export const changeKey = (number: number): string => `change.${String(number).padStart(15, '0')}`;

/** The lines after a transaction's. */
export const changesAfter = (number: number): IDBKeyRange =>
  IDBKeyRange.bound(changeKey(number), 'change/', true, true);

/** The keys of a kind, from after the given one. */
export const recordsOf = (kind: string, after?: string): IDBKeyRange =>
  IDBKeyRange.bound(after ?? `${kind}.`, `${kind}/`, after !== undefined, true);
