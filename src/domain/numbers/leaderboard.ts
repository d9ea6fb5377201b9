import { averageDeal, openTotal, wonTotal, type AverageDeal, type MoneyFigure } from './averages.js';
import { salesCycle, type Duration } from './durations.js';
import type { Money } from './figure.js';
import { ALL_TIME, type Period } from './period.js';
import { amountIn, distanceTo, quotaBook, quotaFor, type QuotaRecord } from './quota.js';
import { bySegment } from './segment.js';
import { all, type Measure } from './tally.js';
import { winRate, type WinRate } from './win-rate.js';

/** How one seller does in the period (R5, R38). */
export interface Standing {
  /** Empty where nobody owns the deals. */
  readonly seller: string;
  readonly won: MoneyFigure;
  readonly open: MoneyFigure;
  readonly winRate: WinRate;
  readonly averageDeal: AverageDeal;
  readonly cycle: Duration;
  /** What the seller is to win in the period; `null` where nobody has said. */
  readonly quota: Money | null;
  /** What is missing to it; 0 where it is reached. */
  readonly distance: Money | null;
  /** What was won in other currencies than the quota's, which does not count towards it. */
  readonly beside: readonly Money[];
  /** Won ÷ quota. */
  readonly attained: number | null;
}

/** How a leaderboard is asked for. */
export interface LeaderboardOptions {
  readonly period?: Period;
  readonly quotas?: readonly QuotaRecord[];
  readonly fiscalYearStart?: number;
  /** In which currency sellers are ranked; the pipeline's where nothing is said. */
  readonly currency?: string;
}

/** Sellers by the money they won in the period, then by how many deals; those with a quota and nothing won too. */
export const leaderboard =
  ({ period = ALL_TIME, quotas = [], fiscalYearStart, currency }: LeaderboardOptions = {}): Measure<
    readonly Standing[]
  > =>
  ground => {
    const figures = all({
      won: wonTotal({ period }),
      open: openTotal(),
      winRate: winRate({ period }),
      averageDeal: averageDeal({ period }),
      cycle: salesCycle({ period }),
    });
    const tally = bySegment('owner', figures)(ground);
    const nobody = figures(ground).read();
    const book = quotaBook(quotas);
    // the whole team's quota is nobody's
    const sellers = [...book.keys()].filter(Boolean);
    const due = new Map(sellers.map(each => [each, quotaFor(book, each, period, fiscalYearStart)] as const));
    const named = sellers.filter(each => due.get(each));
    const counted = currency ?? ground.pipeline.currency;
    return {
      put: (prospect, sign) => tally.put(prospect, sign),
      read() {
        const read = tally.read();
        return [...new Set([...read.keys(), ...named])]
          .map((seller): Standing => {
            const standing = read.get(seller) ?? nobody;
            const quota = due.get(seller) ?? null;
            const won = quota ? amountIn(quota.currency, standing.won.parts) : 0n;
            return {
              seller,
              ...standing,
              quota,
              distance: quota ? distanceTo(quota, standing.won.parts) : null,
              beside: quota ? standing.won.parts.filter(({ currency }) => currency !== quota.currency) : [],
              attained: quota && quota.minor > 0n ? Number(won) / Number(quota.minor) : null,
            };
          })
          .sort((a, b) => {
            const [less, more] = [amountIn(counted, a.won.parts), amountIn(counted, b.won.parts)];
            return (
              (more > less ? 1 : more < less ? -1 : 0) ||
              b.winRate.won - a.winRate.won ||
              (a.seller < b.seller ? -1 : 1)
            );
          });
      },
    };
  };
