import { kindOf, valueOf, type FieldName, type Vantage } from './deal-fields.js';
import type { Deal } from './records.js';
import type { Steps } from './steps.js';

/** Numbers from one on and under another; open to where nothing is said. Amounts are of one currency: none is converted. */
export interface LaneBand {
  readonly from?: number;
  readonly to?: number;
  readonly currency?: string;
}

/** Deals are cut into about so many bands. */
const PARTS = 5;
/** Where everybody would cut. */
const USUAL: Readonly<Partial<Record<FieldName, readonly number[]>>> = { probability: [0.25, 0.5, 0.75] };
/** What people round to: these, times a power of ten. */
const ROUND = [1, 2, 5, 10];
/** After so many deals a page may answer. */
const STEP = 200;

/** The number of that kind that is nearest to another. */
function rounded(number: number): number {
  if (number === 0) return 0;
  const size = Math.abs(number);
  const power = Math.floor(Math.log10(size));
  const ends = ROUND.map(each => Number(`${each}e${power}`)); // by text: products of fractions are not exact
  const nearest = ends.reduce((best, end) => (Math.abs(end - size) < Math.abs(best - size) ? end : best));
  return Math.sign(number) * nearest;
}

/**
 * Round numbers that cut others into about equally many, rising; fewer where many are alike, none where all are.
 *
 * @param numbers - In rising order.
 */
export function roundBounds(numbers: ArrayLike<number>): readonly number[] {
  const { length } = numbers;
  const [least, most] = [numbers[0]!, numbers[length - 1]!];
  const bounds = new Set<number>();
  for (let part = 1; part < PARTS; part++) bounds.add(rounded(numbers[Math.floor((length * part) / PARTS)]!));
  return [...bounds].filter(bound => bound > least && bound <= most).sort((a, b) => a - b);
}

/** The bands between bounds, the highest first. */
function between(bounds: readonly number[], currency: string): readonly LaneBand[] {
  const ends = [undefined, ...bounds, undefined];
  return ends
    .slice(1)
    .map((to, nth) => ({
      ...(ends[nth] === undefined ? {} : { from: ends[nth] }),
      ...(to === undefined ? {} : { to }),
      ...(currency ? { currency } : {}),
    }))
    .reverse();
}

/** In what the numbers of a field are: a currency, or nothing. */
const unitOf = (deal: Deal, field: FieldName, { pipeline }: Vantage): string =>
  kindOf(field, pipeline) === 'money' ? deal.currency : '';

/** Bands that fit what deals say in a field, each currency's apart, the pipeline's own first; step by step. */
export function* bandsOf(deals: Iterable<Deal>, field: FieldName, vantage: Vantage): Steps<readonly LaneBand[]> {
  const numbers = new Map<string, number[]>();
  let count = 0;
  for (const deal of deals) {
    const value = valueOf(deal, field, vantage);
    if (typeof value === 'number') {
      const unit = unitOf(deal, field, vantage);
      const own = numbers.get(unit);
      if (own) own.push(value);
      else numbers.set(unit, [value]);
    }
    if (++count % STEP === 0) yield;
  }
  const { currency } = vantage.pipeline;
  const units = [...numbers].sort(([a], [b]) => Number(b === currency) - Number(a === currency) || (a < b ? -1 : 1));
  const bands: LaneBand[] = [];
  for (const [unit, own] of units) {
    bands.push(...between(USUAL[field] ?? roundBounds(Float64Array.from(own).sort()), unit));
    yield;
  }
  return bands;
}

/** In which of the bands a deal stands; `undefined` where it says no number, or one of a currency that has none. */
export function bandOf(
  deal: Deal,
  field: FieldName,
  vantage: Vantage,
  bands: Iterable<LaneBand>,
): LaneBand | undefined {
  const value = valueOf(deal, field, vantage);
  if (typeof value !== 'number') return undefined;
  const unit = unitOf(deal, field, vantage);
  for (const band of bands) {
    const { from = -Infinity, to = Infinity, currency = '' } = band;
    if (currency === unit && value >= from && value < to) return band;
  }
  return undefined;
}

/** A band in a few letters, not for people. */
export const bandKey = ({ from, to, currency }: LaneBand): string => [from, to, currency].join('|');
