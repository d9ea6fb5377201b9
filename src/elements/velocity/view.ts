import { linear } from '../../charts/scale.js';
import type { Point } from '../../charts/curve.js';
import type { Money } from '../../domain/numbers/figure.js';
import { daysIn, periodOf } from '../../domain/numbers/period.js';
import { changeOf, type VelocityTrend } from '../../domain/numbers/trend.js';
import { runRate, type Velocity } from '../../domain/numbers/velocity.js';
import type { CalendarDate } from '../../domain/records.js';
import type { Factor, Factors } from '../../domain/numbers/what-if.js';
import type { Format } from '../../i18n/format.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { VelocityMessages } from '../../i18n/parts/velocity.js';
import type { Speed, VelocityMode } from './questions.js';

/** Words and numbers of a language. */
export interface Words {
  readonly text: VelocityMessages;
  readonly chart: ChartMessages;
  readonly format: Format;
}

/** Better or worse than before; in days, less is better. */
export interface Change {
  readonly isUp: boolean;
  readonly isBetter: boolean;
  /** How much. */
  readonly text: string;
}

/** The meter as it is read. */
export interface VelocityView {
  /** The figure itself; several where currencies stand side by side. */
  readonly results: readonly string[];
  readonly runRates: readonly string[];
  readonly won: string | null;
  readonly change: Change | null;
  /** Each factor as short as it can be read, … */
  readonly factors: Readonly<Record<Factor, string>>;
  /** …and in full. */
  readonly full: Readonly<Record<Factor, string>>;
  readonly median: string | null;
  /** Days of the month that the run rate is for. */
  readonly days: number;
}

const NONE = '–';

/** Days without more digits than mean something. */
export const daysText = (days: number, { chart, format }: Pick<Words, 'chart' | 'format'>): string =>
  chart.days(days < 10 ? Math.round(days * 10) / 10 : Math.round(days), format);

const moneys = (parts: readonly (Money | null)[], write: (minor: bigint, currency: string) => string): string =>
  parts.map(part => (part ? write(part.minor, part.currency) : NONE)).join(' + ') || NONE;

/** The velocity of each currency there is. */
export const amountsOf = ({ value, parts }: Velocity): readonly Money[] =>
  value ? [value] : parts.map(part => part.value).filter(each => each !== null);

function differenceOf({ now, before }: Speed, mode: VelocityMode, words: Words): Change | null {
  const { format } = words;
  if (mode === 'days') {
    const [days, then] = [now.factors.cycle.value, before?.factors.cycle.value];
    if (days == null || then == null) return null;
    const more = Math.round(days) - Math.round(then);
    return { isUp: more > 0, isBetter: more < 0, text: more ? daysText(Math.abs(more), words) : '' };
  }
  const more = before && changeOf(now, before);
  if (more === null) return null;
  const isSame = Math.abs(more) < 0.0005;
  return { isUp: more > 0, isBetter: more > 0, text: isSame ? '' : format.percent(Math.abs(more)) };
}

/** The meter in words and numbers. */
export function viewOf(speed: Speed, mode: VelocityMode, today: CalendarDate, words: Words): VelocityView {
  const { now } = speed;
  const { chart, format } = words;
  const { openDeals, winRate, averageDeal, cycle } = now.factors;
  const month = daysIn(periodOf(today, 'month'))!;
  const amounts = amountsOf(now);
  const days = cycle.value === null ? NONE : daysText(cycle.value, { chart, format });
  const rate = winRate.value === null ? NONE : format.percent(winRate.value);
  const open = format.count(openDeals.value ?? 0);
  const whole = (minor: bigint, currency: string): string => format.wholeMoney(minor, currency);
  return {
    results:
      mode === 'days' ? [days] : amounts.length ? amounts.map(({ minor, currency }) => whole(minor, currency)) : [NONE],
    runRates: amounts.map(money => runRate(money, month)).map(({ minor, currency }) => whole(minor, currency)),
    won: now.wonParts.map(({ minor, currency }) => whole(minor, currency)).join(' + ') || null,
    change: differenceOf(speed, mode, words),
    factors: {
      openDeals: open,
      winRate: rate,
      averageDeal: moneys(averageDeal.parts, format.shortMoney),
      cycle:
        cycle.value === null
          ? NONE
          : format.count(cycle.value < 10 ? Math.round(cycle.value * 10) / 10 : Math.round(cycle.value)),
    },
    full: { openDeals: open, winRate: rate, averageDeal: moneys(averageDeal.parts, format.money), cycle: days },
    median: cycle.median === null ? null : daysText(cycle.median, { chart, format }),
    days: month,
  };
}

/** The numbers behind it, where all four are there: what can be moved. */
export function factorsOf({ value, factors }: Velocity): Factors | null {
  const { openDeals, winRate, averageDeal, cycle } = factors;
  if (!value || !openDeals.value || !winRate.value || !averageDeal.value || !cycle.value) return null;
  return {
    openDeals: openDeals.value,
    winRate: winRate.value,
    averageDeal: Number(averageDeal.value.minor),
    cycle: cycle.value,
  };
}

/** What a window of the trend comes to; `null` where it has no base. */
const sizeOf = (each: Velocity, mode: VelocityMode): number | null =>
  mode === 'days' ? each.factors.cycle.value : each.value && Number(each.value.minor);

/** What a window comes to, as it is read; money of several currencies side by side. */
export function sizeText(each: Velocity, mode: VelocityMode, words: Words): string {
  const { cycle } = each.factors;
  if (mode === 'days') return cycle.value === null ? NONE : daysText(cycle.value, words);
  const said = amountsOf(each).map(({ minor, currency }) => words.format.wholeMoney(minor, currency));
  return said.length ? `${said.join(' + ')} ${words.text.aDay}` : NONE;
}

/** From where to where the trend went, in words. */
export function trendText({ points }: VelocityTrend, mode: VelocityMode, words: Words): string {
  const [first, ...others] = points.filter(({ velocity }) => sizeOf(velocity, mode) !== null);
  const said = ({ value, factors }: Velocity): string =>
    mode === 'days' ? daysText(factors.cycle.value!, words) : words.format.wholeMoney(value!.minor, value!.currency);
  return first ? words.text.trend(said(first.velocity), said((others.at(-1) ?? first).velocity)) : '';
}

/**
 * The trend as a line, in percent of its box; windows without a base are passed over, and one alone is no trend.
 *
 * @param only - The point of this window alone, if it has one.
 */
export function trendPoints(trend: VelocityTrend | null, mode: VelocityMode, only?: number): Point[] {
  const sizes = trend?.points.map(({ velocity }) => sizeOf(velocity, mode)) ?? [];
  const known = sizes.filter(size => size !== null);
  if (known.length < 2) return [];
  const across = linear([0, sizes.length - 1], [0, 100]);
  const up = linear([Math.min(0, ...known), Math.max(...known) || 1], [96, 8]);
  const isShown = (nth: number): boolean => only === undefined || only === nth;
  return sizes.flatMap((size, nth): Point[] => (size !== null && isShown(nth) ? [[across(nth), up(size)]] : []));
}
