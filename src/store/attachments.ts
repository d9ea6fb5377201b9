import type { Kind } from '../domain/records.js';
import type { Storage } from '../storage/storage.js';
import type { Aside } from './aside.js';
import type { Attached } from './inflow.js';
import type { Records } from './records.js';

/** What those that are followed see of their store. */
interface Inside {
  readonly records: Records;
  readonly aside: Aside;
  /** The store is closed. */
  readonly closed: AbortSignal;
}

/** The kinds that are followed beside the deals: there where somebody wants one. */
export class Attachments {
  readonly #all = new Map<Kind, Attached>();
  #storage: Storage | undefined;

  constructor(
    private readonly inside: Inside,
    storage: Storage | undefined,
  ) {
    this.#storage = storage;
  }

  /** Who follows the kind of a record. */
  of(key: string): Attached | undefined {
    return this.#all.get(key.slice(0, key.indexOf('.')) as Kind);
  }
  /** Follows a kind; what does so is made with the first call. */
  attach(kind: Kind, make: (records: Records) => Attached): Attached {
    let attached = this.#all.get(kind);
    if (!attached) {
      this.#all.set(kind, (attached = make(this.inside.records)));
      if (this.#storage) this.#observe(this.#storage, kind, attached);
    }
    return attached;
  }
  /** The storage is open. */
  connect(storage: Storage): void {
    this.#storage = storage;
    for (const [kind, attached] of this.#all) this.#observe(storage, kind, attached);
  }
  publish(): void {
    for (const attached of this.#all.values()) attached.publish();
  }

  #observe(storage: Storage, kind: Kind, attached: Attached): void {
    storage.observe(attached.sink(this.inside.aside), { kinds: [kind], signal: this.inside.closed });
  }
}
