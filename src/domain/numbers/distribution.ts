import { DAY } from '../calendar.js';
import type { Sign } from './roster.js';

/** So many wait until they are sorted in together: one by one each would move all the others. */
const WAITING = 512;

/** Whole numbers that come and go, with their exact mean and their quantiles. */
export class Distribution {
  /** In order, `#size` of them. */
  #sorted = new Float64Array(16);
  #size = 0;
  readonly #waiting: number[] = [];
  #days = 0;
  #rest = 0;

  get count(): number {
    return this.#size + this.#waiting.length;
  }

  /** The sum, exact: kept in two parts, for 100,000 durations in milliseconds pass what a number can hold. */
  get sum(): bigint {
    return BigInt(this.#days) * BigInt(DAY) + BigInt(this.#rest);
  }

  get mean(): number | null {
    return this.count ? (this.#days * DAY + this.#rest) / this.count : null;
  }

  get median(): number | null {
    return this.quantile(0.5);
  }

  put(value: number, sign: Sign): void {
    const days = Math.floor(value / DAY);
    this.#days += sign * days;
    this.#rest += sign * (value - days * DAY);
    if (sign > 0) {
      if (this.#waiting.push(value) >= WAITING) this.#settle();
    } else {
      this.#settle();
      const at = this.#place(value);
      this.#sorted.copyWithin(at, at + 1, this.#size--);
    }
  }

  /** The value below which so much of it lies (0–1), between two values in proportion. */
  quantile(share: number): number | null {
    this.#settle();
    if (!this.#size) return null;
    const at = (this.#size - 1) * share;
    const low = this.#sorted[Math.floor(at)]!;
    return low + (this.#sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
  }

  /** Sorts in what waits, from the back, so that nothing is moved twice. */
  #settle(): void {
    if (!this.#waiting.length) return;
    const news = Float64Array.from(this.#waiting).sort();
    this.#waiting.length = 0;
    const size = this.#size + news.length;
    if (size > this.#sorted.length) {
      const larger = new Float64Array(size * 2);
      larger.set(this.#sorted);
      this.#sorted = larger;
    }
    const sorted = this.#sorted;
    let left = this.#size - 1;
    let right = news.length - 1;
    for (let at = size - 1; right >= 0; at--)
      sorted[at] = left >= 0 && sorted[left]! > news[right]! ? sorted[left--]! : news[right--]!;
    this.#size = size;
  }

  /** Where the first value that is not smaller stands. */
  #place(value: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
