import type { Hands } from './hands.js';

/**
 * Parts of a board that are fetched when they are first needed, each once. That one could not be fetched is said; whoever
 * needs it next asks for it again.
 */
export class Parts<Made extends object> {
  #made: Partial<Made> = {};
  #coming = new Map<keyof Made, Promise<void>>();
  /** On which occasion a part was missed last. */
  #missed = new Map<keyof Made, object>();

  /** @param loads - How each is fetched and made. */
  constructor(
    private readonly hands: Hands,
    readonly loads: { [Name in keyof Made]: () => Promise<Made[Name]> },
  ) {}

  /** A part, where it is there. */
  get<Name extends keyof Made>(name: Name): Made[Name] | undefined {
    return this.#made[name];
  }
  /** Some part is on its way. */
  get isBusy(): boolean {
    return this.#coming.size > 0;
  }

  /** Fetches a part, unless it is there or on its way; `undefined` where that failed. */
  async fetch<Name extends keyof Made>(name: Name): Promise<Made[Name] | undefined> {
    if (!this.#made[name]) {
      if (!this.#coming.has(name)) this.#coming.set(name, this.#load(name));
      await this.#coming.get(name);
    }
    return this.#made[name];
  }
  /**
   * A part that every render needs for as long as something lasts: fetched once in that time, or there would be no end of
   * renders that ask for it and of messages that it is missing.
   */
  during<Name extends keyof Made>(occasion: object, name: Name): Made[Name] | undefined {
    if (this.#missed.get(name) !== occasion && !this.#made[name]) {
      this.#missed.set(name, occasion);
      void this.fetch(name);
    }
    return this.#made[name];
  }

  async #load<Name extends keyof Made>(name: Name): Promise<void> {
    const { hands } = this;
    try {
      this.#made[name] = await this.loads[name]();
      hands.board.requestUpdate();
    } catch {
      hands.say(hands.board.text.notLoaded);
    } finally {
      this.#coming.delete(name);
    }
  }
}
