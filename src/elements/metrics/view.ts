import { toDecimal } from '../../domain/money.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Metric, MetricReading, MetricUnit } from '../../domain/numbers/metric.js';
import { metricOf, type MetricName } from '../../domain/numbers/metrics.js';
import { NORMS } from '../../domain/numbers/norms.js';
import type { Format } from '../../i18n/format.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { MetricsMessages } from '../../i18n/parts/metrics.js';
import { whyText } from '../../i18n/reasons.js';
import type { Measured } from './questions.js';

/** Words and numbers of a language. */
export interface Words {
  readonly text: MetricsMessages;
  readonly chart: ChartMessages;
  readonly format: Format;
}

/** Whether something is good, bad, or neither. */
export type Tone = 'up' | 'down' | '';

/** A figure as it is shown. */
export interface TileView {
  readonly name: MetricName;
  readonly label: string;
  readonly text: string;
  /** To the last cent. */
  readonly full: string;
  /** Why it has no value. */
  readonly why: string | null;
  readonly median: string | null;
  /** How it differs from before; its text is empty where it does not. */
  readonly change: { readonly text: string; readonly tone: Tone } | null;
  readonly before: string | null;
  readonly target: { readonly text: string; readonly tone: Tone; readonly value: string } | null;
  /** What others have published, with the source. */
  readonly norms: readonly string[];
  readonly reading: MetricReading;
  readonly earlier: MetricReading | null;
}

const NONE = '–';
/** Smaller changes are none. */
const LEAST = 0.0005;

/** Days without more digits than mean something. */
const wholeDays = (days: number): number => (days < 10 ? Math.round(days * 10) / 10 : Math.round(days));
const oneDigit = (value: number, format: Format): string => format.number({ maximumFractionDigits: 1 }).format(value);

/** A number in its unit. */
function writeNumber(value: number, unit: MetricUnit, { text, chart, format }: Words): string {
  switch (unit) {
    case 'share':
      return format.percent(value);
    case 'days':
      return chart.days(wholeDays(value), format);
    case 'minutes':
      return text.minutes(value, format);
    case 'times':
      return text.times(oneDigit(value, format));
    default:
      return unit === 'count' ? format.count(value) : oneDigit(value, format);
  }
}

/** A value as it is read; money of several currencies side by side. */
export function writeValue(value: number | Money | null, unit: MetricUnit, words: Words, isFull = false): string {
  if (value === null) return NONE;
  if (typeof value === 'number') return writeNumber(value, unit, words);
  const { minor, currency } = value;
  return isFull ? words.format.money(minor, currency) : words.format.wholeMoney(minor, currency);
}
const writeReading = ({ value, parts = [] }: MetricReading, unit: MetricUnit, words: Words, isFull = false): string =>
  value === null && parts.length
    ? parts.map(part => writeValue(part, unit, words, isFull)).join(' + ')
    : writeValue(value, unit, words, isFull);

/** A value as a spreadsheet takes it. */
export const rawValue = (value: number | Money | null): string | number | null =>
  typeof value === 'object' && value ? toDecimal(value.minor, value.currency) : value;

const sizeOf = (value: number | Money | null): number | null =>
  typeof value === 'object' ? value && Number(value.minor) : value;
const currencyOf = (value: number | Money | null): string => (typeof value === 'object' && value ? value.currency : '');

/** How much more or less it is, in the words of its unit. */
function changeOf(metric: Metric, now: MetricReading, before: MetricReading | null, words: Words): TileView['change'] {
  const [is, was] = [sizeOf(now.value), before && sizeOf(before.value)];
  if (is === null || was === null || currencyOf(now.value) !== currencyOf(before!.value)) return null;
  const { format, text } = words;
  const said = (more: number, write: (amount: number) => string): TileView['change'] => {
    const good = Math.sign(more) * metric.better;
    const tone = good > 0 ? 'up' : good < 0 ? 'down' : '';
    return more ? { text: `${more > 0 ? '+' : '−'}${write(Math.abs(more))}`, tone } : { text: '', tone: '' };
  };
  switch (metric.unit) {
    case 'share':
      return said(Math.round((is - was) * 1000) / 10, amount => text.points(oneDigit(amount, format)));
    case 'days':
      return said(wholeDays(is) - wholeDays(was), amount => writeNumber(amount, 'days', words));
    case 'minutes':
      return said(Math.round(is) - Math.round(was), amount => writeNumber(amount, 'minutes', words));
    default: {
      if (!was) return null;
      const more = (is - was) / Math.abs(was);
      return said(Math.abs(more) < LEAST ? 0 : more, amount => format.percent(amount));
    }
  }
}

/** How far it is from what it ought to reach. */
function targetOf(
  name: MetricName,
  { value }: MetricReading,
  target: number | Money | null,
  words: Words,
): TileView['target'] {
  if (target === null) return null;
  const { unit, better } = metricOf(name);
  const { text, format } = words;
  const written = writeValue(target, unit, words);
  const [is, aim] = [sizeOf(value), sizeOf(target)!];
  const isSame = is !== null && currencyOf(value) === currencyOf(target);
  const tone: Tone = !isSame ? '' : (is - aim) * better >= 0 ? 'up' : 'down';
  const isPart = isSame && aim > 0 && (unit === 'money' || unit === 'count') && better > 0;
  if (!isPart) return { text: text.target(written), tone, value: written };
  const share = format.percent(Math.floor((is / aim) * 100) / 100);
  return {
    text: name === 'won' ? text.ofQuota(share) : text.ofTarget(share),
    // it may still come: what is missing is no failure yet
    tone: tone === 'down' ? '' : tone,
    value: written,
  };
}

/** One figure in words and numbers. */
export function tileOf(
  name: MetricName,
  { now, before }: Measured,
  target: number | Money | null,
  words: Words,
): TileView {
  const metric = metricOf(name);
  const { text, format } = words;
  return {
    name,
    label: text.names[name],
    text: writeReading(now, metric.unit, words),
    full: writeReading(now, metric.unit, words, true),
    why: now.why ? whyText(now.why, words) : null,
    median: now.median == null ? null : writeNumber(now.median, metric.unit, words),
    change: changeOf(metric, now, before, words),
    before: before && writeReading(before, metric.unit, words, true),
    target: targetOf(name, now, target, words),
    norms: (metric.norms ?? []).flatMap(id =>
      NORMS.filter(norm => norm.id === id).map(({ value, upTo, source }) =>
        text.normSource(text.norm(id, value, upTo, format), source),
      ),
    ),
    reading: now,
    earlier: before,
  };
}

/** What has become better and worse, and what is behind its target. */
export function summaryOf(tiles: readonly TileView[], { text, format }: Words): string {
  const named = (list: readonly TileView[], said: (names: string) => string): string =>
    list.length ? said(format.list(list.map(({ label, change }) => `${label} (${change!.text})`))) : '';
  const compared = tiles.filter(({ change }) => change);
  const behind = tiles.filter(({ target }) => target && target.tone !== 'up');
  const sentences = [
    named(
      tiles.filter(({ change }) => change?.tone === 'up'),
      text.better,
    ),
    named(
      tiles.filter(({ change }) => change?.tone === 'down'),
      text.worse,
    ),
    compared.length && compared.every(({ change }) => !change!.text) ? text.unchanged : '',
    behind.length ? text.behind(format.list(behind.map(({ label, target }) => `${label} (${target!.text})`))) : '',
  ];
  // with nothing to compare them with, the figures themselves
  const alone = tiles.length ? `${format.list(tiles.map(tile => `${tile.label} ${tile.text}`))}.` : '';
  return sentences.filter(Boolean).join(' ') || alone;
}
