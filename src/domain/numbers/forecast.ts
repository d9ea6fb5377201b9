import { probabilityOf } from '../deals.js';
import { weigh } from '../money.js';
import type { Deal, Instant } from '../records.js';
import type { DealFacts } from './facts.js';
import { isSelling } from './averages.js';
import { Base } from './figure.js';
import { ForecastTally, readForecast, type Forecast, type ForecastLine } from './forecast-period.js';
import { boundsOf, isWithin, periodsFrom, type PeriodUnit } from './period.js';
import { quotaBook, type QuotaRecord } from './quota.js';
import { Bin } from './share.js';
import type { Measure } from './tally.js';
import { winRate } from './win-rate.js';

/** How a forecast is asked for. */
export interface ForecastOptions {
  readonly asOf: Instant;
  readonly unit: Exclude<PeriodUnit, 'year'>;
  /** How many periods, the one that today lies in first; 4 where nothing is said. */
  readonly count?: number;
  /** The month in which quarters begin. */
  readonly fiscalYearStart?: number;
  readonly quotas?: readonly QuotaRecord[];
  /** Whose quota counts; the whole team's where nothing is said. */
  readonly seller?: string;
  /** From which probability on a deal that says nothing itself is commit, or best case; 0.9 and 0.5. */
  readonly thresholds?: { readonly commit: number; readonly best: number };
}

/** Why those that stand apart are not in the figure; what is expected later is simply not of these periods. */
const LEFT_OUT = { overdue: 'overdue', undated: 'no-date', omitted: 'omitted', later: null } as const;

const THRESHOLDS = { commit: 0.9, best: 0.5 };

/** The seller's own word, else what its probability says. */
export function categoryOf(deal: Deal, probability: number, thresholds = THRESHOLDS): ForecastLine {
  if (deal.forecast && deal.forecast !== 'omitted') return deal.forecast;
  return probability >= thresholds.commit ? 'commit' : probability >= thresholds.best ? 'best' : 'pipeline';
}

/**
 * Forecast (R50): for each period the money won in it, and value × probability of the open deals expected in it. Lost,
 * abandoned and omitted deals count nothing. What is overdue, undated, unvalued or expected later stands apart: it is
 * never dropped.
 */
export const forecast =
  ({
    asOf,
    unit,
    count = 4,
    fiscalYearStart,
    quotas = [],
    seller = '',
    thresholds,
  }: ForecastOptions): Measure<Forecast> =>
  ground => {
    const { calendar, ladder } = ground;
    const today = calendar.dayOf(asOf);
    const periods = periodsFrom(today, unit, count, fiscalYearStart);
    const bounds = periods.map(period => boundsOf(period, calendar));
    const book = quotaBook(quotas);
    const tallies = periods.map(() => new ForecastTally(ground));
    const apart = {
      overdue: new Bin(ground),
      undated: new Bin(ground),
      later: new Bin(ground),
      omitted: new Bin(ground),
    };
    const base = new Base(ground);
    const rate = winRate()(ground);

    /** Where an open deal belongs: a period, or one of those that stand apart. */
    const placeOf = ({ deal }: DealFacts): number | keyof typeof apart => {
      if (deal.forecast === 'omitted') return 'omitted';
      if (deal.expectedClose === null) return 'undated';
      if (deal.expectedClose < today) return 'overdue';
      const at = periods.findIndex(({ until }) => deal.expectedClose! < until!);
      return at < 0 ? 'later' : at;
    };

    return {
      put(prospect, sign) {
        rate.put(prospect, sign);
        const facts = prospect.deal;
        if (!facts) return;
        const { deal, minor, currency, slot } = facts;
        if (deal.status === 'won') {
          const at = facts.closed === null ? -1 : bounds.findIndex(each => isWithin(facts.closed, each));
          if (at >= 0) tallies[at]!.won.put(prospect, sign);
          if (at === 0) base.put(slot, sign);
        }
        if (!isSelling(facts, base, sign)) return;
        const place = placeOf(facts);
        if (typeof place === 'string') {
          apart[place].put(prospect, sign);
          const why = LEFT_OUT[place];
          return why && base.leave(why, slot, sign);
        }
        const probability = probabilityOf(deal, ladder.steps[facts.rung]);
        const tally = tallies[place]!;
        tally.open.put(prospect, sign);
        tally.categories[categoryOf(deal, probability, thresholds)].put(prospect, sign);
        tally.chances += sign * Math.round(probability * 1e6);
        if (minor === null) {
          tally.unvalued.put(prospect, sign);
          if (place === 0) base.leave('no-value', slot, sign);
          return;
        }
        tally.weighted.put(currency, weigh(minor, probability), sign);
        if (place === 0) base.put(slot, sign);
      },
      read: () =>
        readForecast({ periods, tallies, apart, base, rate: rate.read().value, quotas: book, seller, fiscalYearStart }),
    };
  };
