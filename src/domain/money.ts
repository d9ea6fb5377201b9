import { divideHalfEven, toDecimal, toMinor } from './minor-units.js';

export * from './minor-units.js';

/** Probabilities count in millionths, so that weighing needs no floating point. */
const MILLION = 1_000_000;

/** A value rounded to what its currency can express: what the door does to every value. */
export function roundMoney(value: number, currency: string): number | null {
  const minor = toMinor(value, currency);
  return minor === null ? null : Number(toDecimal(minor, currency));
}

/** Minor units × probability, rounded half-even: what one deal adds to a weighted total. */
export function weigh(minor: number, probability: number): bigint {
  const part = Math.round(probability * MILLION);
  const product = minor * part;
  if (Number.isSafeInteger(product)) {
    const whole = Math.floor(product / MILLION);
    const rest = product - whole * MILLION;
    const up = rest * 2 > MILLION || (rest * 2 === MILLION && whole % 2 !== 0);
    return BigInt(whole + (up ? 1 : 0));
  }
  return divideHalfEven(BigInt(minor) * BigInt(part), BigInt(MILLION));
}

/** Money of one currency, in exact minor units. */
export interface Sum {
  readonly count: number;
  readonly minor: bigint;
  readonly weighted: bigint;
}
/** Totals per currency: never added across currencies. */
export type Sums = ReadonlyMap<string, Sum>;

/** Adds (or with `sign` −1 takes away) one deal's money; a currency without deals is left out. */
export function accumulate(
  sums: Map<string, Sum>,
  currency: string,
  minor: number,
  probability: number,
  sign: 1 | -1,
): void {
  const sum = sums.get(currency);
  const count = (sum?.count ?? 0) + sign;
  if (!count) return void sums.delete(currency);
  const many = BigInt(sign);
  sums.set(currency, {
    count,
    minor: (sum?.minor ?? 0n) + many * BigInt(minor),
    weighted: (sum?.weighted ?? 0n) + many * weigh(minor, probability),
  });
}

/** Several totals as one, still per currency. */
export function mergeSums(all: Iterable<Sums>): Sums {
  const merged = new Map<string, Sum>();
  for (const sums of all)
    for (const [currency, { count, minor, weighted }] of sums) {
      const sum = merged.get(currency) ?? { count: 0, minor: 0n, weighted: 0n };
      merged.set(currency, { count: sum.count + count, minor: sum.minor + minor, weighted: sum.weighted + weighted });
    }
  return merged;
}
