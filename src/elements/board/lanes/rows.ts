import type { Lane } from '../../../domain/lanes.js';

/** The head of a lane, and what its cells say of their deals; pixels, as in the style sheet. */
const HEAD = 38;
const TOTALS = 26;
/** Around the lists of a lane. */
const AROUND = 10;
/** So many cards of a cell are seen at once; of one more the half, so that it is seen that there are more. */
const CARDS = 3.5;
/** Lanes around those in view, pixels. */
const AROUND_VIEW = 40;

/** Where each lane stands and which are in view: all by arithmetic, as all cards are equally high. */
export class Rows {
  #tops: readonly number[] = [0];
  #heights: readonly number[] = [];
  #seen = { top: 0, height: 640 };
  #pitch = 0;

  /** What is seen of a long list; pixels. */
  get extent(): number {
    return CARDS * this.#pitch;
  }

  /**
   * Where lanes stand.
   *
   * @param longest - The most deals in one of its cells; `null` = it is folded away.
   */
  measure(lanes: readonly Lane[], longest: (lane: Lane) => number | null, pitch: number): void {
    this.#pitch = pitch;
    const tops = [0];
    this.#heights = lanes.map(lane => {
      const deals = longest(lane);
      const lists = deals === null ? 0 : Math.max(1, Math.min(deals, CARDS)) * pitch + AROUND;
      const height = HEAD + TOTALS + lists;
      tops.push(tops.at(-1)! + height);
      return height;
    });
    this.#tops = tops;
  }

  /** By index. */
  get inView(): readonly number[] {
    const { top, height } = this.#seen;
    const count = this.#heights.length;
    const size = this.#tops[count]!;
    const from = Math.min(top, Math.max(0, size - height)) - AROUND_VIEW;
    let first = this.#indexAt(from);
    const shown: number[] = [];
    for (; first < count && this.#tops[first]! < from + height + 2 * AROUND_VIEW; first++) shown.push(first);
    return shown;
  }
  /** The lane at a height. */
  #indexAt(top: number): number {
    let [low, high] = [0, this.#heights.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tops[middle + 1]! <= top) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The view has moved, or has another size: answers whether other lanes come into it. */
  look({ scrollTop, clientHeight }: HTMLElement): boolean {
    const before = this.inView;
    this.#seen = { top: scrollTop, height: clientHeight || this.#seen.height };
    const after = this.inView;
    return before[0] !== after[0] || before.length !== after.length;
  }

  /** Puts the lanes that exist where they stand: set by script, a strict CSP refuses styles in markup. */
  place(root: HTMLElement, columns: number): void {
    root.style.setProperty('--_columns', String(columns));
    root.style.setProperty('--_lanes', `${this.#tops.at(-1)!}px`);
    root.style.setProperty('--_seen', `${root.clientWidth}px`);
    for (const lane of root.querySelectorAll<HTMLElement>('[data-lane]')) {
      const at = Number(lane.dataset.lane);
      lane.style.setProperty('--_at', `${this.#tops[at] ?? 0}px`);
      lane.style.setProperty('--_high', `${this.#heights[at] ?? 0}px`);
    }
  }
}
