/**
 * Parts of a board that are fetched when they are first needed, each once. One that the network did not bring is asked for
 * again by whoever needs it next.
 */
export class Parts<Made extends object> {
  #made: Partial<Made> = {};
  #coming = new Map<keyof Made, Promise<void>>();
  /** On which occasion a part was missed last. */
  #missed = new Map<keyof Made, object>();

  /**
   * @param loads - How each is fetched and made.
   * @param told - Called when one is there, or could not be fetched.
   */
  constructor(
    readonly loads: { [Name in keyof Made]: () => Promise<Made[Name]> },
    private readonly told: (isThere: boolean) => void,
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
    try {
      this.#made[name] = await this.loads[name]();
    } catch {
      // a page that is offline, or a module that is not there any more
    } finally {
      this.#coming.delete(name);
    }
    this.told(name in this.#made);
  }
}
