import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

/** Asks its host to render whenever one of the stores it follows changes, while the host is connected. */
export class StoresController implements ReactiveController {
  #followed = new Map<ReadableAtom, (() => void) | undefined>();
  #connected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Follows exactly these from now on. */
  follow(stores: Iterable<ReadableAtom>): void {
    const wanted = new Set(stores);
    for (const [store, stop] of this.#followed)
      if (!wanted.has(store)) {
        stop?.();
        this.#followed.delete(store);
      }
    for (const store of wanted)
      if (!this.#followed.has(store)) this.#followed.set(store, this.#connected ? this.#listen(store) : undefined);
  }

  hostConnected(): void {
    this.#connected = true;
    for (const store of this.#followed.keys()) this.#followed.set(store, this.#listen(store));
    if (this.#followed.size) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    for (const [store, stop] of this.#followed) {
      stop?.();
      this.#followed.set(store, undefined);
    }
  }

  #listen(store: ReadableAtom): () => void {
    return store.listen(() => this.host.requestUpdate());
  }
}
