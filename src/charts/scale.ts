/** From numbers to lengths along one axis. */
export type Scale = (value: number) => number;

/** A linear scale from `[low, high]` to `[from, to]`; where all numbers are the same, all lie at `from`. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const factor = high === low ? 0 : (to - from) / (high - low);
  return value => from + (value - low) * factor;
}

/** The step that divides an extent about so many times: 1, 2 or 5 times a power of ten. */
export function niceStep(extent: number, about: number): number {
  if (!(extent > 0)) return 1;
  const rough = extent / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = rough / power;
  // to the nearest of them on a scale of ratios
  return (digit > Math.sqrt(50) ? 10 : digit > Math.sqrt(10) ? 5 : digit > Math.SQRT2 ? 2 : 1) * power;
}

/** Round numbers from zero (or below) up to at least the highest: where lines are drawn and named. */
export function niceTicks(low: number, high: number, about = 4): number[] {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high);
  const step = niceStep(top - bottom, about);
  const first = Math.floor(bottom / step);
  const last = Math.max(first + 1, Math.ceil(top / step));
  // multiples, not sums: 0.1 + 0.2 would be named 0.30000000000000004
  return Array.from({ length: last - first + 1 }, (_, nth) => Number(((first + nth) * step).toPrecision(12)));
}
