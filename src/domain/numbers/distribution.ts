import { DAY } from '../calendar.js';
import type { Sign } from './roster.js';

/**
 * Whole numbers that come and go, with their exact mean and their quantiles. Many at once are sorted once; a single one
 * finds its place by halving.
 */
export class Distribution {
  #sorted: number[] = [];
  #coming: number[] = [];
  #days = 0;
  #rest = 0;

  get count(): number {
    return this.#sorted.length + this.#coming.length;
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
      this.#coming.push(value);
      return;
    }
    this.#settle();
    const at = this.#place(value);
    if (this.#sorted[at] === value) this.#sorted.splice(at, 1);
  }

  /** The value below which so much of it lies (0–1), between two values in proportion. */
  quantile(share: number): number | null {
    this.#settle();
    const { length } = this.#sorted;
    if (!length) return null;
    const at = (length - 1) * share;
    const low = this.#sorted[Math.floor(at)]!;
    return low + (this.#sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
  }

  /** How many are greater than a value. */
  above(value: number): number {
    this.#settle();
    return this.#sorted.length - this.#place(value + 1);
  }

  #settle(): void {
    const coming = this.#coming;
    if (!coming.length) return;
    this.#coming = [];
    if (coming.length < 8) for (const value of coming) this.#sorted.splice(this.#place(value), 0, value);
    else this.#sorted = Array.from(Float64Array.from([...this.#sorted, ...coming]).sort());
  }

  /** Where the first value that is not smaller stands. */
  #place(value: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
