import { newPipeline } from '../domain/pipelines.js';
import type { Deal, DealRow, Pipeline } from '../domain/records.js';
import { DealIndex } from './deal-index.js';
import type { Ports } from './ports.js';
import type { PipelineStore } from './store.js';

/** So many records at once are part of a load… */
const BULK = 100;
/** …which is sorted in when so many have come… */
const HEAP = 2_000;
/** …and told of this often; milliseconds. */
const PAUSE = 400;

/**
 * The half of a store that keeps deals in their places. A page that only reads figures of all deals does without it. Deals
 * that are new are put into the index together: sorting once beats thousands of insertions.
 */
export class Lists extends DealIndex {
  #coming: DealRow[] | null = null;
  #toldAt = -Infinity;
  #tellLater: (() => void) | undefined;

  constructor(
    pipeline: Pipeline,
    make: (row: DealRow) => Deal,
    private readonly ports: Ports,
  ) {
    super(pipeline, make);
  }

  /** Deals may come from now on. */
  begin(): void {
    this.#coming ??= [];
  }
  #flush(): void {
    if (!this.#coming?.length) return;
    this.add(this.#coming);
    this.#coming = [];
  }
  /** Sorts in what has come and tells of it, if deals are still coming. */
  settle(): void {
    if (this.#coming) this.end();
  }
  /** So many have come. */
  end(count = 0): void {
    const now = this.ports.now();
    const isBulk = count >= BULK;
    // while much comes in, telling of every slice would render the same cards again and again
    if (isBulk && now - this.#toldAt < PAUSE) {
      if ((this.#coming?.length ?? 0) >= HEAP) this.#flush();
      this.#tellLater ??= this.ports.delay(PAUSE, () => {
        this.end();
        this.#toldAt = this.ports.now();
      });
      return;
    }
    this.#tellLater?.();
    this.#tellLater = undefined;
    if (isBulk) this.#toldAt = now;
    this.#flush();
    this.#coming = null;
    this.publish();
  }

  override reshape(pipeline: Pipeline): void {
    this.#flush();
    super.reshape(pipeline);
  }
  override replace(before: DealRow | undefined, after: DealRow | undefined): void {
    if (!before && after && this.#coming?.push(after)) return;
    this.#flush();
    super.replace(before, after);
  }
}

/** Gives a store its lists, once, and the stages of a pipeline that nobody has stored yet. */
export const listed = (store: PipelineStore): PipelineStore => store.arrange(Lists, newPipeline);
