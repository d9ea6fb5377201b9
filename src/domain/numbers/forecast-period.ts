import type { ForecastCategory } from '../records.js';
import { none, NoBaseReason, type Base, type Figure, type Money, type NoBase } from './figure.js';
import type { Ground } from './ground.js';
import { MoneyTotals, single } from './money-totals.js';
import type { Period } from './period.js';
import { amountIn, quotaFor, type QuotaBook } from './quota.js';
import { Bin, type Share } from './share.js';

/** How sure a deal is to come in. */
export type ForecastLine = Exclude<ForecastCategory, 'omitted'>;

/** What a period is expected to bring. */
export interface ForecastPeriod {
  readonly period: Period;
  /** Won in it so far. */
  readonly won: Share;
  /** Open deals expected in it, unweighted. */
  readonly open: Share;
  /** …each by its probability, by currency. */
  readonly weighted: readonly Money[];
  /** Won + weighted, by currency. */
  readonly total: readonly Money[];
  /** How many deals it brings: won + the sum of probabilities. */
  readonly deals: number;
  /** The open ones by category. Each deal is in one of them. */
  readonly categories: Readonly<Record<ForecastLine, Share>>;
  /** Of the open ones, those that nobody has put a value on: their money is missing above. */
  readonly unvalued: Share;
  readonly quota: Money | null;
  /** Unweighted open value ÷ (quota − won so far); `null` with the reason. */
  readonly coverage: number | null;
  readonly why?: NoBase;
}

/** What comes in, period by period. Its value is won + weighted in the first of them: the one that today lies in. */
export interface Forecast extends Figure<Money> {
  readonly periods: readonly ForecastPeriod[];
  /** Expected before today. */
  readonly overdue: Share;
  /** Expected nobody knows when. */
  readonly undated: Share;
  /** Expected after the last period. */
  readonly later: Share;
  /** Taken out of the forecast by the seller. */
  readonly omitted: Share;
  /** The coverage that the win rate asks for: 1 ÷ win rate. */
  readonly coverageNeeded: number | null;
}

/** A period's deals as they come and go. */
export class ForecastTally {
  readonly won: Bin;
  readonly open: Bin;
  readonly unvalued: Bin;
  readonly categories: Readonly<Record<ForecastLine, Bin>>;
  readonly weighted = new MoneyTotals();
  /** The sum of probabilities in millionths: whole numbers add up alike in any order. */
  chances = 0;

  constructor(ground: Ground) {
    this.won = new Bin(ground);
    this.open = new Bin(ground);
    this.unvalued = new Bin(ground);
    this.categories = { commit: new Bin(ground), best: new Bin(ground), pipeline: new Bin(ground) };
  }
}

interface Tallied {
  readonly periods: readonly Period[];
  readonly tallies: readonly ForecastTally[];
  readonly apart: Readonly<Record<'overdue' | 'undated' | 'later' | 'omitted', Bin>>;
  readonly base: Base;
  readonly rate: number | null;
  readonly quotas: QuotaBook;
  readonly seller: string;
  readonly fiscalYearStart: number | undefined;
}

export function readForecast({
  periods,
  tallies,
  apart,
  base,
  rate,
  quotas,
  seller,
  fiscalYearStart,
}: Tallied): Forecast {
  const read = periods.map((period, at) =>
    readPeriod(period, tallies[at]!, quotaFor(quotas, seller, period, fiscalYearStart)),
  );
  const shares = Object.fromEntries(Object.entries(apart).map(([name, bin]) => [name, bin.read().share]));
  return base.figure(single(read[0]?.total ?? [], withoutTotal(read, apart)), {
    periods: read,
    ...(shares as Record<keyof typeof apart, Share>),
    coverageNeeded: rate ? 1 / rate : null,
  });
}

/** Why nothing is expected in the first period. */
function withoutTotal([first, ...others]: readonly ForecastPeriod[], apart: Tallied['apart']): NoBase {
  if (first?.open.count) return 'no-values';
  const dated = [...others.map(({ open }) => open), apart.overdue.read().share, apart.later.read().share];
  if (dated.some(({ count }) => count)) return 'not-expected';
  return apart.undated.read().share.count ? 'no-dates' : 'no-open-deals';
}

function readPeriod(period: Period, tally: ForecastTally, quota: Money | null): ForecastPeriod {
  const { commit, best, pipeline } = tally.categories;
  const [won, open] = [tally.won.read().share, tally.open.read().share];
  const total = new MoneyTotals();
  for (const { currency, minor } of [...won.values, ...tally.weighted.sums()]) total.put(currency, minor, 1);
  const coverage = coverageOf(quota, won.values, open.values);
  const without = coverage instanceof NoBaseReason;
  return {
    period,
    won,
    open,
    weighted: tally.weighted.sums(),
    total: total.sums(),
    deals: won.count + tally.chances / 1e6,
    categories: { commit: commit.read().share, best: best.read().share, pipeline: pipeline.read().share },
    unvalued: tally.unvalued.read().share,
    quota,
    coverage: without ? null : coverage,
    ...(without ? { why: coverage.why } : {}),
  };
}

/** Open value ÷ what is missing to the quota. Money in another currency than the quota's would be left out unsaid. */
function coverageOf(quota: Money | null, won: readonly Money[], open: readonly Money[]): number | NoBaseReason {
  if (!quota) return none('no-quota');
  if ([...won, ...open].some(({ currency }) => currency !== quota.currency)) return none('mixed-currencies');
  const missing = quota.minor - amountIn(quota.currency, won);
  return missing > 0n ? Number(amountIn(quota.currency, open)) / Number(missing) : none('quota-reached');
}
