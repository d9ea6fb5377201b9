import { isOf, type Kind } from '../domain/records.js';
import type { StoredRecord } from '../storage/storage.js';

/** Records that cannot be shown: kept apart, for a person to download, so that the rest can be worked with. */
export class Aside {
  #records = new Map<string, StoredRecord>();
  #vanished: readonly StoredRecord[] = [];

  /** @param isSound - Whether a record can be shown. */
  constructor(
    private readonly isSound: (record: StoredRecord) => boolean,
    private readonly changed: (count: number) => void,
  ) {}

  get records(): readonly StoredRecord[] {
    return [...this.#records.values(), ...this.#vanished];
  }

  /** Whether the record may be shown; otherwise it is set aside. */
  accepts(record: StoredRecord): boolean {
    const sound = this.isSound(record);
    if (sound) this.forget(record.id);
    else {
      this.#records.set(record.id, record);
      this.#tell();
    }
    return sound;
  }

  /** It is not there any more, or has become readable. */
  forget(id: string): void {
    if (this.#records.delete(id)) this.#tell();
  }

  /** What was shown, and is gone from a storage that lost its data. */
  keep(vanished: readonly StoredRecord[]): void {
    this.#vanished = [...this.#vanished, ...vanished];
    this.#tell();
  }

  /** All records of these kinds are read anew. */
  reset(kinds: readonly Kind[]): void {
    for (const id of this.#records.keys()) if (isOf(kinds, id)) this.#records.delete(id);
    this.#tell();
  }

  #tell(): void {
    this.changed(this.#records.size + this.#vanished.length);
  }
}
