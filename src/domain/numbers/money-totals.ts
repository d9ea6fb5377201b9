import { divideHalfEven } from '../minor-units.js';
import { none, type Money, type NoBase, type NoBaseReason } from './figure.js';
import type { Sign } from './roster.js';

/** Within this the sum of two amounts is exact as a number, which adds up much faster. */
const EXACT = 4e15;

/** One currency's amounts: what does not fit into a number any more is carried over. */
interface Total {
  count: number;
  low: number;
  high: bigint;
}

/** Sums of one or several currencies, exact and never added to each other. */
export class MoneyTotals {
  readonly #totals = new Map<string, Total>();
  #count = 0;

  /** How many amounts. */
  get count(): number {
    return this.#count;
  }

  put(currency: string, minor: number | bigint, sign: Sign): void {
    let total = this.#totals.get(currency);
    if (!total) this.#totals.set(currency, (total = { count: 0, low: 0, high: 0n }));
    this.#count += sign;
    total.count += sign;
    if (typeof minor === 'bigint') total.high += minor * BigInt(sign);
    else total.low += minor * sign;
    if (Math.abs(total.low) > EXACT) {
      total.high += BigInt(total.low);
      total.low = 0;
    }
    if (!total.count) this.#totals.delete(currency);
  }

  currencies(): string[] {
    return [...this.#totals.keys()].sort();
  }

  /** The sum in one currency; 0 where there is none. */
  of(currency: string): Money {
    const total = this.#totals.get(currency);
    return { currency, minor: total ? total.high + BigInt(total.low) : 0n };
  }

  countOf(currency: string): number {
    return this.#totals.get(currency)?.count ?? 0;
  }

  /** All sums, by currency. */
  sums(): Money[] {
    return this.currencies().map(currency => this.of(currency));
  }

  /** All means, by currency, rounded half-even to the minor unit. */
  means(): Money[] {
    return this.sums().map(({ currency, minor }) => ({
      currency,
      minor: divideHalfEven(minor, BigInt(this.countOf(currency))),
    }));
  }
}

/** The one amount there is; none where there are several currencies, or nothing. */
export const single = (amounts: readonly Money[], otherwise: NoBase): Money | NoBaseReason =>
  amounts.length > 1 ? none('mixed-currencies') : (amounts[0] ?? none(otherwise));
