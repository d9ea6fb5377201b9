/** The four factors of velocity as plain numbers. */
export interface Factors {
  /** How many. */
  readonly openDeals: number;
  /** 0–1. */
  readonly winRate: number;
  /** In minor units. */
  readonly averageDeal: number;
  /** Of the sales cycle, or of the deal duration. */
  readonly days: number;
}
export type FactorName = keyof Factors;

/** How many times the velocity that some factors make is that of others; `null` where there is nothing to divide by. */
export function timesAsFast(factors: Factors, base: Factors): number | null {
  const speed = ({ openDeals, winRate, averageDeal, days }: Factors): number =>
    (openDeals * winRate * averageDeal) / days;
  const [now, then] = [speed(factors), speed(base)];
  return Number.isFinite(now) && Number.isFinite(then) && then > 0 ? now / then : null;
}

/** An amount so many times, rounded to the minor unit. */
export const times = (minor: bigint, factor: number): bigint => BigInt(Math.round(Number(minor) * factor));

/** What the same relative improvement of one factor does. */
export interface Lever {
  readonly factor: FactorName;
  /** The velocity it makes, times what it is. */
  readonly times: number;
}

/**
 * The factors in the order of what improving each by the same part of itself does to velocity (R33): more deals, a higher
 * rate, larger deals; fewer days. A win rate does not rise above 1.
 *
 * @param by - The part, such as 0.1.
 */
export function levers(base: Factors, by: number): readonly Lever[] {
  const better: Readonly<Record<FactorName, number>> = {
    openDeals: base.openDeals * (1 + by),
    winRate: Math.min(1, base.winRate * (1 + by)),
    averageDeal: base.averageDeal * (1 + by),
    days: base.days * (1 - by),
  };
  return (Object.keys(better) as FactorName[])
    .map(factor => ({ factor, times: timesAsFast({ ...base, [factor]: better[factor] }, base) ?? 1 }))
    .sort((a, b) => b.times - a.times);
}
