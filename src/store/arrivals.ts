import type { DealRow } from '../domain/records.js';
import type { DealIndex } from './deal-index.js';
import type { Ports } from './ports.js';

/** So many records at once are part of a load… */
const BULK = 100;
/** …which is sorted in when so many have come… */
const HEAP = 2_000;
/** …and told of this often; milliseconds. */
const PAUSE = 400;

/** Deals that are new are put into the index together: sorting once beats thousands of insertions. */
export class Arrivals {
  #deals: DealRow[] | null = null;
  #toldAt = -Infinity;
  #tellLater: (() => void) | undefined;

  constructor(
    private readonly index: DealIndex,
    private readonly ports: Ports,
  ) {}

  /** Deals may come from now on. */
  begin(): void {
    this.#deals ??= [];
  }
  /** Takes a new deal; `false` where none are expected. */
  take(deal: DealRow): boolean {
    return Boolean(this.#deals?.push(deal));
  }
  /** Sorts in what has come. */
  flush(): void {
    if (!this.#deals?.length) return;
    this.index.add(this.#deals);
    this.#deals = [];
  }
  /** Sorts in what has come and tells of it, if deals are still coming. */
  settle(): void {
    if (this.#deals) this.end();
  }

  /** So many have come. */
  end(count = 0): void {
    const now = this.ports.now();
    const isBulk = count >= BULK;
    // while much comes in, telling of every slice would render the same cards again and again
    if (isBulk && now - this.#toldAt < PAUSE) {
      if ((this.#deals?.length ?? 0) >= HEAP) this.flush();
      this.#tellLater ??= this.ports.delay(PAUSE, () => {
        this.end();
        this.#toldAt = this.ports.now();
      });
      return;
    }
    this.#tellLater?.();
    this.#tellLater = undefined;
    if (isBulk) this.#toldAt = now;
    this.flush();
    this.#deals = null;
    this.index.publish();
  }
}
