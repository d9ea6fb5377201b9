/** Cards rendered beyond what is in view, on each side: scrolling shows no blanks. */
export const OVERSCAN = 3;
/** Assumed until the first card was measured; pixels. */
const FIRST_PITCH = 103;
const FIRST_EXTENT = 560;

/** Which cards of a list exist. */
export interface Range {
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
}

interface Place {
  scroll: number;
  extent: number;
}

/**
 * Which cards of each list are in view. All cards of a board are equally high (or, in rows, equally wide), so that is
 * arithmetic: no card is measured but the first. 50,000 cards cost as much as ten.
 */
export class Windows {
  /** From one card's edge to the next one's; pixels. */
  pitch = FIRST_PITCH;
  /** Before the first paint only what is seen exists; what lies around it follows when there is time. */
  overscan = 0;
  /** Assumed of a list until it has been scrolled or measured; pixels. */
  extent = FIRST_EXTENT;
  #places = new Map<string, Place>();

  range(key: string, count: number): Range {
    const { scroll, extent } = this.#places.get(key) ?? { scroll: 0, extent: this.extent };
    const last = Math.max(0, count * this.pitch - extent);
    const at = Math.min(scroll, last);
    const first = Math.max(0, Math.floor(at / this.pitch) - this.overscan);
    return { first, end: Math.min(count, Math.ceil((at + extent) / this.pitch) + this.overscan) };
  }

  /** A list was scrolled; answers whether other cards come into view. */
  scrolled(key: string, scroll: number, extent: number, count: number): boolean {
    const before = this.range(key, count);
    this.#places.set(key, { scroll, extent: extent || this.extent });
    const after = this.range(key, count);
    return before.first !== after.first || before.end !== after.end;
  }

  forget(): void {
    this.#places.clear();
  }
}
