import { addDays } from '../../domain/calendar.js';
import type { Figure, Money } from '../../domain/numbers/figure.js';
import type { ForecastPeriod } from '../../domain/numbers/forecast-period.js';
import { daysIn, type Period } from '../../domain/numbers/period.js';
import { amountIn } from '../../domain/numbers/quota.js';
import type { Format } from '../../i18n/format.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { PlannerMessages, PlanNumber } from '../../i18n/parts/planner.js';
import { whyText } from '../../i18n/reasons.js';
import { moneyOf, type Prefilled, type Reckoned } from './model.js';

/** From the money to the leads, or from the leads to the money. */
export type PlanMode = 'target' | 'leads';

/** Words and numbers of a language. */
export interface Words {
  readonly text: PlannerMessages;
  readonly chart: ChartMessages;
  readonly format: Format;
}

/** A plan, and what is needed to say it. */
export interface Planned {
  readonly mode: PlanMode;
  readonly month: Period;
  /** When its leads have to come. */
  readonly coming: Period;
  readonly currency: string;
  readonly before: Readonly<Record<PlanNumber, Prefilled>>;
  readonly reckoned: Reckoned;
  readonly words: Words;
  readonly now: number;
}

const NONE = '–';
/** What is short of a whole by no more than arithmetic is not one more. */
const SPECK = 1e-6;
/** Half a deal cannot be won: counts that are needed are rounded up. */
export const whole = (count: number): number => Math.max(0, Math.ceil(count - SPECK));

/** Numbers that the sum itself names, and in which order it takes them. */
const SUM: Readonly<Record<PlanMode, readonly PlanNumber[]>> = {
  target: ['target', 'averageDeal', 'closeRatio'],
  leads: ['leads', 'closeRatio', 'averageDeal'],
};

/** A month by its name. */
export const monthText = ({ from }: Period, { calendar, date }: Format): string =>
  date({ month: 'long', year: 'numeric' }).format(calendar.startOf(from!));

/** A number of a plan as it is read. */
export function numberText(name: PlanNumber, value: number | null, currency: string, { format }: Words): string {
  if (value === null) return NONE;
  switch (name) {
    case 'target':
    case 'averageDeal':
      return moneyText(moneyOf(value, currency), format);
    case 'winRate':
    case 'leadToDeal':
    case 'closeRatio':
    case 'season':
      return format.percent(value);
    default:
      return oneDigit(value, format);
  }
}

export const moneyText = ({ minor, currency }: Money, format: Format): string => format.wholeMoney(minor, currency);
export const oneDigit = (value: number, { number }: Format): string =>
  number({ maximumFractionDigits: 1 }).format(value);

const lastDay = ({ until }: Period): string => addDays(until!, -1);
export const spanText = (span: Period, now: number, { day }: Format): readonly [string, string] => [
  day(span.from, now),
  day(lastDay(span), now),
];

/** The first number of the sum that nobody knows, with the reason. */
export function missingText({ mode, before, reckoned, words }: Planned): string | null {
  const { text } = words;
  const name = SUM[mode].find(each => reckoned.numbers[each] === null);
  if (name) {
    const { why } = before[name];
    return `${text.missing(name, why ? whyText(why, words) : '')} ${text.writeIt}`.trim();
  }
  const { why } = mode === 'target' ? reckoned.plan : reckoned.reach;
  return why ? whyText(why, words) : null;
}

/** The whole plan in a sentence; what is missing where there is none. */
export function planText(planned: Planned): string {
  const missing = missingText(planned);
  if (missing !== null) return missing;
  const { mode, month, coming, currency, reckoned, words, now } = planned;
  const { text, format } = words;
  const { numbers, plan, reach } = reckoned;
  const sellers = numbers.sellers ?? 1;
  const named = monthText(month, format);
  const money = (value: number): string => moneyText(moneyOf(value, currency), format);
  if (mode === 'leads')
    return text.reach(
      {
        ...{ month: named, leads: numbers.leads!, deals: oneDigit(reach.deals!, format), money: money(reach.revenue!) },
        ...{ sellers, perSeller: money(reach.revenue! / sellers) },
        perWeek: money((reach.revenue! * 7) / daysIn(month)!),
        ofTarget: numbers.target ? format.percent(reach.revenue! / numbers.target) : null,
      },
      format,
    );
  const [from, to] = spanText(coming, now, format);
  return text.plan(
    {
      ...{ month: named, target: money(numbers.target!), deals: whole(plan.deals!), leads: whole(plan.leads!) },
      ...{ inPipeline: plan.dealsInPipeline === null ? null : whole(plan.dealsInPipeline), sellers, from, to },
      ...{ perSeller: whole(plan.leadsPerSeller!), perWeek: whole(plan.leadsPerWeek!) },
    },
    format,
  );
}

/** The money there is for the month, in the currency of the plan. */
export interface MoneyInHand {
  readonly won: Money;
  readonly expected: Money;
  /** There is money in other currencies too, which is not in these. */
  readonly hasOthers: boolean;
}

export function moneyInHand({ won, weighted, open }: ForecastPeriod, currency: string): MoneyInHand {
  const of = (amounts: readonly Money[]): Money => ({ currency, minor: amountIn(currency, amounts) });
  return {
    ...{ won: of(won.values), expected: of(weighted) },
    hasOthers: [...won.values, ...open.values].some(each => each.currency !== currency),
  };
}

/** What a number rests on, in words. */
export function basisText({ origin, figure }: Prefilled, { text, format }: Words): string {
  if (origin === 'quota') return text.fromQuota;
  if (origin === 'page') return text.fromPage;
  if (origin === 'no-leads') return text.noLeads;
  if (!figure) return '';
  if (origin === 'usual') return text.usual(figure.count, format);
  return (figure.subject === 'leads' ? text.restsOnLeads : text.restsOn)(figure.count, format);
}

/** The deals or leads behind a figure; `null` where it rests on nobody. */
export function behindOf(
  figure: Figure<unknown> | undefined,
): { readonly deals: readonly string[]; readonly leads?: readonly string[] } | null {
  if (!figure?.count) return null;
  return figure.subject === 'deals' ? { deals: figure.ids } : { deals: [], leads: figure.ids };
}
