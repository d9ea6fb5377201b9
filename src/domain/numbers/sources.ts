import { divideHalfEven } from '../minor-units.js';
import { addDays } from '../calendar.js';
import type { CalendarDate } from '../records.js';
import type { Money, NoBase } from './figure.js';
import type { Ground } from './ground.js';
import { MoneyTotals } from './money-totals.js';
import { ALL_TIME, boundsOf, daysIn, isWithin, periodOf, type Period } from './period.js';
import { cameAt } from './ratios.js';
import { segmentOf } from './segment.js';
import { Bin, type Share } from './share.js';
import { groupBy, type Measure, type Tally } from './tally.js';

/** What a source or a campaign cost in a month (R3). */
export interface SpendRecord {
  /** As leads and deals name it. */
  readonly source?: string;
  readonly campaign?: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Major units of `currency`. */
  readonly value: number;
  readonly currency: string;
}

/** How a report on sources or campaigns is asked for. */
export interface SourceOptions {
  /** `all` = one result for all of them together, unnamed. */
  readonly by?: 'source' | 'campaign' | 'all';
  readonly period?: Period;
  readonly spend?: readonly SpendRecord[];
}

/** What a source or campaign brought in the period, and what it cost. */
export interface SourceResult {
  /** Empty where nobody has said. */
  readonly name: string;
  /** Who came: as a lead, or as a deal that was never one. */
  readonly came: Share;
  /** …of whom so many leads are qualified. */
  readonly qualified: Share;
  /** Won in the period, whenever they came. */
  readonly won: Share;
  /** `null` where nothing is known of what it cost. */
  readonly spend: Money | null;
  readonly costPerLead: Money | null;
  readonly costPerQualified: Money | null;
  readonly costPerWin: Money | null;
  /** (Money won − spend) ÷ spend. */
  readonly return: number | null;
  /** Why there is no return: it cost nothing that is known, currencies differ, or what was won has no value. */
  readonly why?: NoBase;
}

interface Brought {
  readonly came: Share;
  readonly qualified: Share;
  readonly won: Share;
}

/**
 * Sources or campaigns (R3): who came in the period, what was won in it, and what that cost. A month that is only partly
 * in the period costs its share by days.
 */
export const sourceReport =
  ({ by = 'source', period = ALL_TIME, spend = [] }: SourceOptions = {}): Measure<readonly SourceResult[]> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const costs = costsOf(spend, by, period, ground);
    const brought: Measure<Brought> = () => {
      const bins = { came: new Bin(ground), qualified: new Bin(ground), won: new Bin(ground) };
      return {
        put(prospect, sign) {
          const { deal, lead } = prospect;
          if (isWithin(cameAt(prospect), bounds)) {
            bins.came.put(prospect, sign);
            if (lead?.isQualified) bins.qualified.put(prospect, sign);
          }
          if (deal?.deal.status === 'won' && isWithin(deal.closed, bounds)) bins.won.put(prospect, sign);
        },
        read: () => ({
          came: bins.came.read().share,
          qualified: bins.qualified.read().share,
          won: bins.won.read().share,
        }),
      };
    };
    const groups: Tally<ReadonlyMap<string, Brought>> = groupBy(
      prospect => (by === 'all' ? '' : segmentOf(prospect, by)),
      brought,
    )(ground);
    const nobody = brought(ground).read();
    return {
      put: (prospect, sign) => groups.put(prospect, sign),
      read() {
        const read = groups.read();
        const names = [...new Set([...read.keys(), ...costs.keys()])].sort();
        return names
          .map(name => resultOf(name, read.get(name) ?? nobody, costs.get(name)))
          .filter(({ came, won, spend: cost }) => came.count || won.count || cost);
      },
    };
  };

function resultOf(name: string, { came, qualified, won }: Brought, cost: MoneyTotals | undefined): SourceResult {
  const spend = cost?.sums().length === 1 ? cost.sums()[0]! : null;
  const per = (count: number): Money | null =>
    spend && count ? { ...spend, minor: divideHalfEven(spend.minor, BigInt(count)) } : null;
  const mixed = (cost?.sums().length ?? 0) > 1 || won.values.some(({ currency }) => currency !== spend?.currency);
  // what was won brought something, only nobody has said how much
  const isUnknown = won.count > 0 && !won.values.length;
  const why: NoBase | null =
    !cost || spend?.minor === 0n ? 'no-spend' : mixed ? 'mixed-currencies' : isUnknown ? 'no-values' : null;
  return {
    ...{ name, came, qualified, won, spend },
    costPerLead: per(came.count),
    costPerQualified: per(qualified.count),
    costPerWin: per(won.count),
    return: why ? null : Number((won.values[0]?.minor ?? 0n) - spend!.minor) / Number(spend!.minor),
    ...(why ? { why } : {}),
  };
}

/** What each cost in the period. */
function costsOf(
  spend: readonly SpendRecord[],
  by: 'source' | 'campaign' | 'all',
  period: Period,
  ground: Ground,
): ReadonlyMap<string, MoneyTotals> {
  const costs = new Map<string, MoneyTotals>();
  for (const record of spend) {
    const name = by === 'all' ? '' : record[by];
    const first = `${record.month}-01`;
    const { minor, currency } = ground.amount(record.value, record.currency, first);
    const part = name === undefined || minor === null ? 0n : shareIn(first, period, BigInt(minor));
    if (name === undefined || minor === null || (part === 0n && minor !== 0)) continue;
    const totals = costs.get(name) ?? new MoneyTotals();
    costs.set(name, totals);
    totals.put(currency, part, 1);
  }
  return costs;
}

function shareIn(first: CalendarDate, { from, until }: Period, minor: bigint): bigint {
  const month = periodOf(first, 'month');
  const begin = from !== null && from > month.from! ? from : month.from!;
  const end = until !== null && until < month.until! ? until : month.until!;
  if (begin >= end || addDays(begin, 1) > end) return 0n;
  return divideHalfEven(minor * BigInt(daysIn({ from: begin, until: end })!), BigInt(daysIn(month)!));
}
