import { divideHalfEven, minorDigits } from '../minor-units.js';
import type { CalendarDate } from '../records.js';

/** One unit of `from` is worth `rate` units of `to`, from that day until the next rate. */
export interface DatedRate {
  readonly from: string;
  readonly to: string;
  readonly day: CalendarDate;
  readonly rate: number;
}

/** The currency that figures are to be in, and the rates that the page gave for it. */
export interface Conversion {
  /** ISO 4217. */
  readonly to: string;
  readonly rates: readonly DatedRate[];
  /** Open deals are worth what they are on this day; closed ones what they were on the day they closed. */
  readonly day: CalendarDate;
}

/** An amount in minor units, or none. */
export interface Amounted {
  readonly minor: number | null;
  readonly currency: string;
}
/** An amount as figures count it: converted where there is a rate, else as it is. */
export type Exchange = (minor: number | null, currency: string, day: CalendarDate | null) => Amounted;

/** Rates count in millionths of millionths, so that no floating point comes near the money. */
const SCALE = 10n ** 12n;

/**
 * Converts by the latest rate that is not younger than the day. Where none is known the amount stays in its own
 * currency: it is never guessed.
 */
export function exchangeBy({ to, rates, day: today }: Conversion): Exchange {
  const known = new Map<string, DatedRate[]>();
  for (const rate of rates)
    if (rate.to === to && rate.rate > 0) known.set(rate.from, [...(known.get(rate.from) ?? []), rate]);
  for (const list of known.values()) list.sort((a, b) => (a.day < b.day ? 1 : -1));
  return (minor, currency, day) => {
    if (currency === to) return { minor, currency };
    const rate = known.get(currency)?.find(each => each.day <= (day ?? today))?.rate;
    if (rate === undefined) return { minor, currency };
    return { minor: minor === null ? null : Number(convert(BigInt(minor), rate, currency, to)), currency: to };
  };
}

function convert(minor: bigint, rate: number, from: string, to: string): bigint {
  const digits = minorDigits(to) - minorDigits(from);
  const up = 10n ** BigInt(Math.max(0, digits));
  const down = 10n ** BigInt(Math.max(0, -digits));
  const [whole = '0', fraction = ''] = rate.toFixed(12).split('.');
  return divideHalfEven(minor * BigInt(whole + fraction) * up, SCALE * down);
}
