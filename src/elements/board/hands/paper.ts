import type { Hands } from './hands.js';

/** What prints a board whole, fetched before the page is printed: then it is too late. */
export class Paper {
  #ready: Promise<void> | undefined;
  #stop: (() => void) | undefined;

  constructor(private readonly hands: Hands) {}

  /** Has it fetched, once. */
  fetch(): void {
    this.#ready ??= import('../sharing/print.js')
      .then(({ printWhole }) => void (this.#stop = printWhole(this.hands)))
      .catch(() => {}); // the board is printed as it stands
  }
  /** Resolves when it is there. */
  async ready(): Promise<void> {
    await this.#ready;
  }
  /** The board has left the page. */
  rest(): void {
    this.#stop?.();
    this.#stop = this.#ready = undefined;
  }
}
