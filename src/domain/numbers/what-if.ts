/** The four factors of velocity, to be tried out. */
export interface Factors {
  readonly openDeals: number;
  /** 0–1. */
  readonly winRate: number;
  /** Money, in any one unit: the velocity is in the same. */
  readonly averageDeal: number;
  /** Days. */
  readonly cycle: number;
}
/** The name of a factor. */
export type Factor = keyof Factors;
export const FACTORS: readonly Factor[] = ['openDeals', 'winRate', 'averageDeal', 'cycle'];

/** Velocity of factors that somebody tries out (R33); `null` where the cycle is no time at all. */
export const velocityOf = ({ openDeals, winRate, averageDeal, cycle }: Factors): number | null =>
  cycle > 0 ? (openDeals * winRate * averageDeal) / cycle : null;

/** What one factor does to the velocity. */
export interface Effect {
  readonly factor: Factor;
  /** The factor after the change. */
  readonly to: number;
  readonly velocity: number;
  /** The velocity's gain. */
  readonly gain: number;
}

/**
 * What the same relative improvement of each factor alone would do: 10 % more deals, a win rate 10 % higher (but never
 * above 1), deals 10 % larger, a cycle 10 % shorter. The greatest gain first; of equal ones in the order of the formula.
 * A shorter cycle always gains most: it divides.
 *
 * @param by - The relative improvement, 0 to below 1.
 */
export function effectsOf(factors: Factors, by: number): readonly Effect[] {
  const now = velocityOf(factors);
  if (now === null || !(by >= 0 && by < 1)) return [];
  return FACTORS.map(factor => {
    const most = factor === 'winRate' ? 1 : Infinity;
    const to = factor === 'cycle' ? factors.cycle * (1 - by) : Math.min(most, factors[factor] * (1 + by));
    // by its own share, so that factors that gain alike gain exactly alike
    const better = factor === 'cycle' ? 1 / (1 - by) : to < most ? 1 + by : to / factors[factor];
    return { factor, to, velocity: now * better, gain: now * better - now };
  }).sort((a, b) => b.gain - a.gain);
}
