import { chanceOf, type Chance, type ChanceOptions } from './chance.js';
import { isSelling } from './averages.js';
import { Base, none, type Figure } from './figure.js';
import type { Measure, Prospect } from './tally.js';

/** How the most winnable deals are asked for. */
export interface WinnableOptions extends Pick<ChanceOptions, 'asOf' | 'odds' | 'usualDays'> {
  /** How many; 20 where nothing is said. */
  readonly count?: number;
  /** By chance alone, or by money × chance. */
  readonly by?: 'chance' | 'money';
  /** How well a prospect fits, and how much it engages, 0–1 (R26); `undefined` where nobody knows. */
  readonly fitOf?: (prospect: Prospect) => number | undefined;
  readonly engagementOf?: (prospect: Prospect) => number | undefined;
}

/** An open deal, how likely it is won, and why. */
export interface Winnable {
  readonly id: string;
  readonly chance: Chance;
}

/** The open deals that are most likely won; its value is how many are open. */
export interface MostWinnable extends Figure<number> {
  /** The best first. */
  readonly deals: readonly Winnable[];
}

interface Ranked extends Winnable {
  readonly score: number;
}

const before = (a: Ranked, b: Ranked): boolean => a.score > b.score || (a.score === b.score && a.id < b.id);

/**
 * The most winnable deals first (S0). By money only where all are worth the same currency, else by chance: money of
 * different currencies does not compare. What has no value brings no money.
 */
export const mostWinnable =
  ({ count = 20, by = 'chance', fitOf, engagementOf, ...options }: WinnableOptions): Measure<MostWinnable> =>
  ground => {
    const base = new Base(ground);
    const open = new Map<number, { readonly ranked: Ranked; readonly minor: number | null }>();
    const currencies = new Map<string, number>();
    const rank = (prospect: Prospect): Ranked => {
      const [fit, engagement] = [fitOf?.(prospect), engagementOf?.(prospect)];
      const known = { ...(fit === undefined ? {} : { fit }), ...(engagement === undefined ? {} : { engagement }) };
      const chance = chanceOf(prospect, ground, { ...options, ...known })!;
      return { id: prospect.deal!.deal.id, chance, score: chance.value };
    };
    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (!facts || !isSelling(facts, base, sign)) return;
        const { slot, minor, currency } = facts;
        base.put(slot, sign);
        if (minor !== null) currencies.set(currency, (currencies.get(currency) ?? 0) + sign);
        if (sign > 0) open.set(slot, { ranked: rank(prospect), minor });
        else open.delete(slot);
      },
      read() {
        const mixed = [...currencies.values()].filter(many => many > 0).length > 1;
        const best: Ranked[] = [];
        for (const { ranked, minor } of open.values()) {
          const each = by === 'money' && !mixed ? { ...ranked, score: ranked.score * (minor ?? 0) } : ranked;
          if (best.length === count && !before(each, best[count - 1]!)) continue;
          const at = best.findIndex(other => before(each, other));
          best.splice(at < 0 ? best.length : at, 0, each);
          if (best.length > count) best.pop();
        }
        return base.figure(base.count || none('no-open-deals'), {
          deals: best.map(({ id, chance }) => ({ id, chance })),
        });
      },
    };
  };
