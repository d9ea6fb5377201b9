/** Digits after the decimal point where they are not two (ISO 4217, list one). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(c => [c, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map(c => [c, 3])),
  CLF: 4,
  UYW: 4,
};
/** So many digits survive as a number; beyond, cents would come back as other cents. */
const EXACT = 10 ** 15;

/** How many digits a currency has after the decimal point. */
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/** Whether it is shaped like an ISO 4217 code. */
export const isCurrency = (code: unknown): code is string => typeof code === 'string' && /^[A-Z]{3}$/.test(code);

/**
 * An amount in whole minor units (cents): exact where the amount has no finer digits, else rounded half-even on its
 * decimal digits (so 1.005 is the 1.005 that was typed, not the nearest binary fraction).
 *
 * @returns `null` where the amount is not finite or has more than 15 digits in minor units.
 */
export function toMinor(value: number, currency: string): number | null {
  const scale = 10 ** minorDigits(currency);
  const near = Math.round(value * scale);
  if (!(Math.abs(near) < EXACT)) return null;
  if (near / scale === value) return near || 0;
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = minorDigits(currency) + Number(exponent) - fraction.length;
  const all = BigInt(whole + fraction);
  if (shift >= 0) return Number(all) * 10 ** shift * Math.sign(value) || 0;
  return Number(divideHalfEven(all, 10n ** BigInt(-shift))) * Math.sign(value) || 0;
}

/** Minor units as an exact decimal text, as `Intl.NumberFormat` takes it: `toDecimal(123450n, 'EUR')` is `'1234.50'`. */
export function toDecimal(minor: bigint | number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(minor)
    .replace('-', '')
    .padStart(digits + 1, '0');
  const decimal = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return minor < 0 ? `-${decimal}` : decimal;
}

/** A quotient rounded half-even to a whole number. The divisor is positive. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  if (dividend < 0n) return -divideHalfEven(-dividend, divisor);
  const whole = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  return twice > divisor || (twice === divisor && whole % 2n === 1n) ? whole + 1n : whole;
}
