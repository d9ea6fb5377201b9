import type { Backtest, BacktestPeriod } from '../../domain/numbers/backtest.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Forecast, ForecastPeriod } from '../../domain/numbers/forecast-period.js';
import { periodName, type Period } from '../../domain/numbers/period.js';
import { amountIn } from '../../domain/numbers/quota.js';
import type { Share } from '../../domain/numbers/share.js';
import type { Format } from '../../i18n/format.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { ApartName, ForecastMessages, ForecastUnit } from '../../i18n/parts/forecast.js';

/** Words and numbers of a language. */
export interface Words {
  readonly text: ForecastMessages;
  readonly chart: ChartMessages;
  readonly format: Format;
}

/** What a column shows, from below: won, what is committed beyond, what is expected beyond, what may come beyond. */
export const LEVELS = ['won', 'commit', 'weighted', 'best'] as const;
export type Level = (typeof LEVELS)[number];

/** A part of a period as it is read: its name, how much, how many. */
export interface Line {
  /** The piece of the bar that it is about, where it is one. */
  readonly level?: Level;
  readonly name: string;
  readonly values: readonly Money[];
  /** The deals it counts; absent where it is worked out of others. */
  readonly share?: Share;
}

/** A piece of a bar: how much its level adds to those below, in minor units, and the deals it is of. */
export interface Piece {
  readonly key: Level;
  readonly amount: number;
  readonly deals: () => readonly string[];
}

/** A period as it is drawn and said. */
export interface Column {
  readonly key: string;
  /** Below its bar, … */
  readonly name: string;
  /** …and in full. */
  readonly title: string;
  readonly isPast: boolean;
  /** Pieces on top of each other, from below. */
  readonly pieces: readonly Piece[];
  /** Won and weighted; of a past period what had been expected. */
  readonly expected: number;
  /** Expected, of a past period won. */
  readonly label: string;
  readonly quota: number | null;
  readonly lines: readonly Line[];
  /** Ids of the deals behind it. */
  readonly deals: () => readonly string[];
  readonly period: ForecastPeriod | null;
}

export interface ForecastView {
  readonly columns: readonly Column[];
  /** The highest number there is. */
  readonly most: number;
  readonly isMixed: boolean;
  readonly summary: string;
  readonly apart: readonly { readonly name: ApartName; readonly share: Share; readonly text: string }[];
  readonly coverage: string | null;
  /** The quota, where it is the same for all that have one. */
  readonly quota: string | null;
}

/** Money side by side, the currencies apart. */
export const moneyText = (values: readonly Money[], { format }: Pick<Words, 'format'>): string =>
  values.map(({ currency, minor }) => format.wholeMoney(minor, currency)).join(' + ') || '–';

const oneDigit = (value: number, format: Format): string => format.number({ maximumFractionDigits: 1 }).format(value);
export const timesText = oneDigit;
/** A name where it heads a column of a table. */
export const heading = (name: string, { format }: Pick<Words, 'format'>): string =>
  name.charAt(0).toLocaleUpperCase(format.language) + name.slice(1);

/** What periods are called, in short and in full. */
export function periodNames(
  unit: ForecastUnit,
  fiscalYearStart: number,
  { text, format }: Words,
): (period: Period) => readonly [short: string, full: string] {
  if (unit === 'quarter')
    return period => {
      const [year = '', quarter = ''] = (periodName(period, fiscalYearStart) ?? '').split('-Q');
      const said = text.quarter(quarter, year);
      return [said, said];
    };
  const isWeek = unit === 'week';
  const short = format.date(isWeek ? { day: 'numeric', month: 'short' } : { month: 'short' });
  const full = format.date({
    ...(isWeek ? { day: 'numeric', month: 'short' } : { month: 'long' }),
    year: 'numeric',
  });
  return period => {
    const at = format.calendar.startOf(period.from!);
    return [short.format(at), isWeek ? text.week(full.format(at)) : full.format(at)];
  };
}

const sizeOf = (values: readonly Money[]): number => Number(values[0]?.minor ?? 0n);
type Named = Pick<Column, 'key' | 'name' | 'title'>;

/** Deals that their chances alone bring in: what is committed counts in full, and what has no value adds nothing. */
function weighedOf({ categories, unvalued }: ForecastPeriod): readonly string[] {
  const without = new Set(unvalued.ids);
  return [...categories.best.ids, ...categories.pipeline.ids].filter(id => !without.has(id));
}

function comingColumn(period: ForecastPeriod, named: Named, { text, format }: Words): Column {
  const { won, open, weighted, total, categories, quota } = period;
  const [sold, commit, best] = [won.values, categories.commit.values, categories.best.values].map(sizeOf) as [
    number,
    number,
    number,
  ];
  const expected = sizeOf(total);
  // each piece is what its level adds to those below; a level below another adds nothing
  const surely = sold + commit;
  const pieces: readonly Piece[] = [
    { key: 'won', amount: sold, deals: () => won.ids },
    { key: 'commit', amount: commit, deals: () => categories.commit.ids },
    { key: 'weighted', amount: Math.max(0, expected - surely), deals: () => weighedOf(period) },
    {
      key: 'best',
      amount: Math.max(0, surely + best - Math.max(surely, expected)),
      deals: () => categories.best.ids,
    },
  ];
  return {
    ...named,
    ...{ isPast: false, pieces, expected, period },
    label: total[0] ? format.shortMoney(total[0].minor, total[0].currency) : '',
    quota: quota && Number(quota.minor),
    lines: [
      { name: text.expected, values: total },
      { level: 'won', name: text.won, values: won.values, share: won },
      { level: 'commit', name: text.commit, values: categories.commit.values, share: categories.commit },
      { level: 'best', name: text.best, values: categories.best.values, share: categories.best },
      { name: text.rest, values: categories.pipeline.values, share: categories.pipeline },
      { level: 'weighted', name: text.weighted, values: weighted },
      ...(quota ? [{ name: text.quota, values: [quota] }] : []),
    ],
    deals: () => [...won.ids, ...open.ids],
  };
}

function pastColumn({ won, expected, weighted }: BacktestPeriod, named: Named, { text, format }: Words): Column {
  const [sold] = won.values;
  return {
    ...named,
    ...{ isPast: true, period: null, quota: null },
    pieces: [{ key: 'won', amount: sizeOf(won.values), deals: () => won.ids }],
    expected: sizeOf(weighted),
    label: sold ? format.shortMoney(sold.minor, sold.currency) : '',
    lines: [
      { level: 'won', name: text.won, values: won.values, share: won },
      { name: text.expectedThen, values: weighted, share: expected },
    ],
    deals: () => [...new Set([...won.ids, ...expected.ids])],
  };
}

/** How many of the largest open deals it takes to reach a quota; `null` where all of them do not. */
export function leastDeals(missing: bigint, values: readonly bigint[]): number | null {
  let [sum, count] = [0n, 0];
  for (const value of [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))) {
    if (sum >= missing) break;
    sum += value;
    count++;
  }
  return sum >= missing ? count : null;
}

function summaryOf(
  first: ForecastPeriod,
  title: string,
  coverageNeeded: number | null,
  values: (ids: readonly string[]) => readonly bigint[],
  words: Words,
): string {
  const { text, format } = words;
  const { won, weighted, total, quota, coverage, open } = first;
  const [sold, chances] = [won.values, weighted].map(each => moneyText(each, words)) as [string, string];
  const said = [text.summary(title, moneyText(total, words), sold, chances)];
  // of several currencies nothing is said that would add them
  if (!quota || quota.minor <= 0n || [...total, ...open.values].some(({ currency }) => currency !== quota.currency))
    return said.join(' ');
  const [is, has] = [amountIn(quota.currency, total), amountIn(quota.currency, won.values)];
  said.push(text.ofQuota(format.percent(Math.floor((Number(is) / Number(quota.minor)) * 100) / 100)));
  const missing = quota.minor - has;
  if (missing <= 0n) return [...said, text.reached].join(' ');
  const least = leastDeals(missing, values(open.ids));
  const gap = missing - amountIn(quota.currency, open.values);
  said.push(
    least === null ? text.short(format.wholeMoney(gap, quota.currency)) : text.takes(least, open.count, format),
  );
  if (coverage !== null)
    said.push(
      text.covered(oneDigit(coverage, format), coverageNeeded === null ? null : oneDigit(coverageNeeded, format)),
    );
  return said.join(' ');
}

/** Shares that have no deal in common as one. */
const allOf = (shares: readonly Share[]): Share => ({
  count: shares.reduce((sum, { count }) => sum + count, 0),
  values: [],
  unvalued: shares.reduce((sum, { unvalued }) => sum + unvalued, 0),
  get ids() {
    return shares.flatMap(({ ids }) => ids);
  },
  leads: [],
});

/** What the view is made of beside the figures. */
export interface Setting {
  readonly unit: ForecastUnit;
  readonly fiscalYearStart: number;
  /** How many past periods are shown. */
  readonly past: number;
  /** What single deals are worth, in minor units. */
  values(ids: readonly string[]): readonly bigint[];
}

/** A forecast as columns and sentences. */
export function viewOf(now: Forecast, before: Backtest, setting: Setting, words: Words): ForecastView {
  const { unit, fiscalYearStart, past, values } = setting;
  const { text, format } = words;
  const namesOf = periodNames(unit, fiscalYearStart, words);
  const named = ({ period }: { readonly period: Period }): Named => {
    const [name, title] = namesOf(period);
    return { key: period.from!, name, title };
  };
  const columns = [
    ...(past > 0 ? before.periods.slice(-past) : []).map(period => pastColumn(period, named(period), words)),
    ...now.periods.map(period => comingColumn(period, named(period), words)),
  ];
  const all = columns.flatMap(({ lines }) => lines.flatMap(line => line.values));
  const heights = columns.flatMap(({ pieces, expected, quota }) => [
    pieces.reduce((sum, { amount }) => sum + amount, 0),
    expected,
    quota ?? 0,
  ]);
  const [first] = now.periods;
  const apart: Readonly<Record<ApartName, Share>> = {
    overdue: now.overdue,
    undated: now.undated,
    unvalued: allOf(now.periods.map(({ unvalued }) => unvalued)),
    later: now.later,
    omitted: now.omitted,
  };
  const quotas = [...new Set(columns.map(({ quota }) => quota).filter(quota => quota !== null))];
  const quota = now.periods.find(each => each.quota)?.quota;
  return {
    columns,
    most: Math.max(0, ...heights),
    isMixed: new Set(all.map(({ currency }) => currency)).size > 1,
    summary: summaryOf(first!, named(first!).title, now.coverageNeeded, values, words),
    apart: (Object.entries(apart) as [ApartName, Share][])
      .filter(([, { count }]) => count)
      .map(([name, share]) => ({ name, share, text: text.apart[name](share.count, format) })),
    coverage: first!.coverage === null ? null : text.coverage(oneDigit(first!.coverage, format)),
    quota: quotas.length === 1 && quota ? text.quotaOf(format.shortMoney(quota.minor, quota.currency)) : null,
  };
}

/** Whether anything is in it at all. */
export const isEmpty = ({ columns, apart }: ForecastView): boolean =>
  !apart.length && columns.every(({ lines }) => lines.every(({ share, values }) => !share?.count && !values.length));
