import type { Deal } from '../../../domain/records.js';
import { atOnce, type Steps } from '../../../domain/steps.js';
import type { Ports } from '../../../store/ports.js';
import { inSlices } from '../../../store/slices.js';

/** Up to so many deals are worked through at once, more of them in slices between which the page may answer. */
const AT_ONCE = 1_000;

/** Something that is worked out of many deals: it stands until what it was made of is otherwise. */
export class Working<T> {
  #made: { readonly of: string; readonly result: T } | undefined;
  #running: string | undefined;

  constructor(
    private readonly ports: Ports,
    private readonly done: () => void,
  ) {}

  /** It is still being worked out. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }
  /** Nobody waits for it any more. */
  drop(): void {
    this.#running = undefined;
  }

  /**
   * The result; where it takes its time, the last one until then.
   *
   * @param of - Says what it is made of: another text = another result.
   * @param steps - Begins the work, with what there is now.
   */
  get(of: string, deals: number, steps: () => Steps<T>): T | undefined {
    if (this.#made?.of === of) return this.#made.result;
    if (deals <= AT_ONCE) {
      this.#running = undefined;
      this.#made = { of, result: atOnce(steps()) };
    } else if (this.#running !== of) {
      this.#running = of;
      void this.#work(of, steps());
    }
    return this.#made?.result;
  }

  async #work(of: string, steps: Steps<T>): Promise<void> {
    const result = await inSlices(this.ports, steps, () => this.#running === of);
    if (result === undefined) return;
    await this.ports.turn(); // the last slice, and showing what came of all, are two tasks
    if (this.#running !== of) return;
    this.#running = undefined;
    this.#made = { of, result };
    this.done();
  }
}

/** Goes through lists deal by deal: a store makes each when it is looked at, but all of a list for who takes the whole. */
export function* through(...lists: readonly (readonly Deal[])[]): Generator<Deal> {
  for (const list of lists) for (let at = 0; at < list.length; at++) yield list[at]!;
}
