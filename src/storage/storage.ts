import type { Kind } from '../domain/records.js';

/** The revision of a record: opaque, compared only for equality. */
export type Revision = string & { readonly __revision: never };
/** A position in the storage's own order; opaque, never a clock. */
export type Cursor = string;

/** A record as a storage keeps it. */
export interface StoredRecord {
  /** `kind.id`. */
  readonly id: string;
  readonly rev: Revision;
  readonly value: unknown;
}

/** Put a value against the revision it came from. */
export interface Write {
  readonly id: string;
  /** `null`: the record must not exist yet. */
  readonly base: Revision | null;
  /** `undefined`: delete it. */
  readonly value: unknown;
}

/** Why a storage did not do what was asked. */
export type StorageErrorCode =
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  /** Surely not applied: try again. */
  | 'unavailable'
  /** Perhaps applied: read, and look. */
  | 'unknown'
  | 'quota'
  | 'too-large'
  | 'invalid-id'
  /** Written by a newer version of the kit: it may be read, not written. */
  | 'schema-newer'
  /** Another tab holds the database closed to us. */
  | 'blocked'
  /** The browser gives this page no storage. */
  | 'no-storage'
  | 'corrupt'
  | 'aborted'
  | 'closed';

/** A storage's failure. Test `code`, not the class: bundles may hold the class twice. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly code: StorageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
  static is(error: unknown): error is StorageError {
    return error instanceof Error && error.name === 'StorageError';
  }
}

/** What came of one write: a conflict is a value, being expected in normal use. */
export type Outcome =
  | { readonly id: string; readonly ok: true; readonly rev: Revision }
  | { readonly id: string; readonly ok: false; readonly code: 'conflict'; readonly current: StoredRecord | null }
  | {
      readonly id: string;
      readonly ok: false;
      readonly code: Exclude<StorageErrorCode, 'conflict'>;
      readonly message: string;
      /** Milliseconds after which to try again. */
      readonly retryAfter?: number;
    };

/** What came of a write that was itself in order, where another of the same all-or-nothing write was not. */
export const alsoRefused = (id: string): Outcome => ({
  id,
  ok: false,
  code: 'aborted',
  message: 'Another record of the same write was refused.',
});

/** What a storage can do and what its acknowledgement is worth. */
export interface Capabilities {
  /** Who sees the records. */
  readonly scope: 'page' | 'browser' | 'team';
  readonly live: 'push' | 'poll' | 'none';
  /** What an acknowledged write survives: `process` = a crash of the tab, `disk` = one of the machine. */
  readonly durable: 'none' | 'process' | 'disk';
  /** How many records one all-or-nothing write may hold. */
  readonly atomicBatch: number;
  readonly maxValueBytes: number;
  readonly readOnly: boolean;
}

/** How the storage is doing. */
export type Connection = 'online' | 'connecting' | 'offline' | 'denied';

/** What a storage tells: the snapshot and, by the same door, every later change. */
export interface Sink {
  /**
   * Records put and ids deleted; one's own writes come back too. What comes is never older than what the storage has
   * told or answered before: revisions have no order by which to see that.
   */
  batch(puts: readonly StoredRecord[], deletes: readonly string[], at: Cursor): void;
  /** Caught up, also where there is nothing. */
  ready(): void;
  /** Too much was missed: a new snapshot follows, and what is not in it when it is `ready` is there no more. */
  reset(): void;
  state(connection: Connection, why?: StorageError): void;
  /** It came up empty although it is known to have held data: never taken for the truth. */
  lost(): void;
}

/** A plain keeper of records with compare-and-set: all that the kit asks of a place to keep them. */
export interface Storage {
  readonly capabilities: Capabilities;
  /** Loads and follows in one call: two calls would leave a gap. */
  observe(sink: Sink, options: { readonly kinds: readonly Kind[]; readonly signal: AbortSignal }): void;
  /** Loads what writing takes, where that comes later: called when somebody may act. */
  prepare?(): Promise<void>;
  /** One outcome per write, in their order. `atomic`: all or none. */
  write(
    writes: readonly Write[],
    options?: { readonly atomic?: boolean; readonly signal?: AbortSignal },
  ): Promise<readonly Outcome[]>;
  /** The records as they are now, in the order asked; `null` for what is not there. */
  read(ids: readonly string[], options?: { readonly signal?: AbortSignal }): Promise<readonly (StoredRecord | null)[]>;
  /** Idempotent; what is under way settles with its true outcome or `closed`. */
  close(): Promise<void>;
  /** Forgets earlier states and traces of these records, where it keeps any; what they are now stays. */
  forget?(ids: readonly string[]): Promise<void>;
  /** Deletes all of this pipeline's records, for good. */
  destroy?(): Promise<void>;
  /** Asks the browser to keep the data when space runs short; only at a person's wish. */
  persist?(): Promise<boolean>;
}

/** Opens a storage for a pipeline's name. */
export type OpenStorage = (name: string) => Promise<Storage> | Storage;
