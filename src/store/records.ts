import { isOf, type DealRow, type Kind, type PipelineRecord, type RecordKey } from '../domain/records.js';
import type { StoredRecord } from '../storage/storage.js';

/** A record of the base. Of a deal that came through the door just now there may be a row only, until `value` is asked. */
export interface KeptRecord extends StoredRecord {
  readonly row?: DealRow;
}

/** What the records tell their owner, and ask of it. */
export interface RecordEvents {
  /** Whether a record from the storage may be shown. */
  accepts(record: StoredRecord): boolean;
  /** A record is shown differently now; `undefined` = not there. */
  shown(key: RecordKey, before: PipelineRecord | undefined, after: PipelineRecord | DealRow | undefined): void;
}

/** What is on its way on top of the base; none where nothing was ever changed here. */
export interface OnTop {
  /** The base of the record is another: what waits is applied to it anew. */
  rebased(key: RecordKey): void;
  /** Whether a write of the record is under way. */
  isSending(key: string): boolean;
}

/** The records as a person sees them: as the storage last told of each, with what is on its way on top. */
export class Records {
  readonly base = new Map<string, KeptRecord>();
  /** Records with changes that the storage has not acknowledged yet, as they will be. */
  readonly overlay = new Map<string, PipelineRecord | undefined>();
  /** What keeps the overlay. */
  onTop: OnTop | undefined;
  /** Records of the base that a new snapshot has not confirmed yet. */
  #doubtful = new Set<string>();

  constructor(private readonly events: RecordEvents) {}

  /** The record as a person sees it. */
  shown(key: string): PipelineRecord | undefined {
    return this.overlay.has(key) ? this.overlay.get(key) : (this.base.get(key)?.value as PipelineRecord | undefined);
  }

  /** Every record of a kind that is there, as shown. */
  *all(kind: Kind): Generator<PipelineRecord> {
    const prefix = `${kind}.`;
    for (const key of this.base.keys()) {
      const record = key.startsWith(prefix) ? this.shown(key) : undefined;
      if (record) yield record;
    }
    for (const [key, record] of this.overlay) if (record && key.startsWith(prefix) && !this.base.has(key)) yield record;
  }

  /** What the storage tells: by the same door come other tabs, other people and the first load. */
  receive(puts: readonly KeptRecord[], deletes: readonly string[]): void {
    for (const record of puts) {
      this.confirm(record.id);
      if (this.base.get(record.id)?.rev === record.rev || !(record.row || this.events.accepts(record))) continue;
      this.rebase(record.id as RecordKey, record);
    }
    for (const id of deletes) if (this.base.has(id)) this.rebase(id as RecordKey, null);
  }

  /** A new snapshot of these kinds follows. What is not in it stays until then, and so does what is pending on it. */
  reset(kinds: readonly Kind[]): void {
    for (const key of this.base.keys()) if (isOf(kinds, key)) this.#doubtful.add(key);
  }

  /** The snapshot is complete. Answers with the records that were not in it. */
  ready(kinds: readonly Kind[]): readonly StoredRecord[] {
    const gone: StoredRecord[] = [];
    for (const key of this.#doubtful) {
      if (!isOf(kinds, key)) continue;
      this.#doubtful.delete(key);
      const record = this.base.get(key);
      if (!record || this.onTop?.isSending(key)) continue; // its answer will tell
      gone.push(record);
      this.rebase(key as RecordKey, null);
    }
    return gone;
  }

  /** The storage has told of the record: it is not in doubt. */
  confirm(key: string): void {
    this.#doubtful.delete(key);
  }

  /** Takes the record as the storage has it; `null` = it is not there. */
  rebase(key: RecordKey, record: KeptRecord | null): void {
    const before = this.shown(key);
    if (record) this.base.set(key, record);
    else this.base.delete(key);
    this.confirm(key);
    this.onTop?.rebased(key);
    this.tell(key, before);
  }

  /** Tells of a record that is shown differently from before. */
  tell(key: RecordKey, before: PipelineRecord | undefined): void {
    const after = (!this.overlay.has(key) && this.base.get(key)?.row) || this.shown(key);
    if (before !== after) this.events.shown(key, before, after);
  }

  /** Whether the record may be shown. */
  accepts(record: StoredRecord): boolean {
    return this.events.accepts(record);
  }
}
