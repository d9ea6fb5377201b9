import { averageDeal, wonTotal, type AverageDeal } from './averages.js';
import { dealDuration, salesCycle } from './durations.js';
import type { Figure, Money } from './figure.js';
import type { Metric } from './metric.js';
import { openDeals } from './open-deals.js';
import { boundsOf, daysIn, periodOf } from './period.js';
import { counted, days, itself, money, of, sideBySide, type Asking, type Picked } from './picked.js';
import { newDeals } from './ratios.js';
import { where } from './tally.js';
import { runRate, velocity, type Velocity } from './velocity.js';
import { valueWinRate, winRate } from './win-rate.js';

/** How many deals ended so in the period. */
export const endedAs =
  (status: 'won' | 'lost'): Asking<Figure<number>> =>
  ({ period }) =>
    where(({ deal }) => deal?.deal.status === status, winRate({ period }));

const speed: Asking<Velocity> = ({ period, asOf }) => velocity({ period, asOf });

function speedOf({ value, parts, why }: Velocity): Picked {
  const each = parts.map(part => part.value).filter(part => part !== null);
  return { value, why, parts: value ? [value] : each };
}

const ALONE = { needs: [] } as const;

/** Single figures of what the deals of a period came to. */
export const DEAL_METRICS = {
  won: { ...ALONE, unit: 'money', better: 1, addsUp: true, measure: of(({ period }) => wonTotal({ period }), money) },
  'won-deals': { ...ALONE, unit: 'count', better: 1, addsUp: true, measure: of(endedAs('won'), counted) },
  'lost-deals': { ...ALONE, unit: 'count', better: -1, addsUp: true, measure: of(endedAs('lost'), counted) },
  'win-rate': { ...ALONE, unit: 'share', better: 1, measure: of(({ period }) => winRate({ period }), itself) },
  'win-rate-by-value': {
    ...{ ...ALONE, unit: 'share', better: 1 },
    measure: of(({ period }) => valueWinRate({ period }), itself),
  },
  'average-deal': { ...ALONE, unit: 'money', better: 1, measure: of(({ period }) => averageDeal({ period }), money) },
  'median-deal': {
    ...{ ...ALONE, unit: 'money', better: 1 },
    measure: of(
      ({ period }) => averageDeal({ period }),
      ({ medians, why }: AverageDeal) => sideBySide(medians, why ?? 'no-won-deals'),
    ),
  },
  'sales-cycle': { ...ALONE, unit: 'days', better: -1, measure: of(({ period }) => salesCycle({ period }), days) },
  'deal-duration': { ...ALONE, unit: 'days', better: -1, measure: of(({ period }) => dealDuration({ period }), days) },
  velocity: { ...ALONE, unit: 'money', better: 1, measure: of(speed, speedOf) },
  'run-rate': {
    ...{ ...ALONE, unit: 'money', better: 1 },
    measure: of(speed, (read, { asOf }, { calendar }) => {
      const month = daysIn(periodOf(calendar.dayOf(asOf), 'month'))!;
      const { value, parts = [] } = speedOf(read);
      return { value: value && runRate(value as Money, month), parts: parts.map(part => runRate(part, month)) };
    }),
  },
  'won-per-day': {
    ...{ ...ALONE, unit: 'money', better: 1 },
    measure: of(
      (at, ground) => where(({ deal }) => deal?.deal.status === 'won', speed(at, ground)),
      ({ wonPerDay, wonParts, factors }) => ({
        value: wonPerDay,
        parts: wonParts,
        why: factors.averageDeal.why ?? 'no-beginning',
        deals: () => factors.averageDeal.ids,
      }),
    ),
  },
  'new-deals': {
    ...{ ...ALONE, unit: 'count', better: 1, addsUp: true },
    measure: of(({ period }) => newDeals({ period }), itself),
  },
  'open-deals': {
    ...{ ...ALONE, unit: 'count', better: 1 },
    measure: of(({ period, asOf }, { calendar }) => {
      const { end } = boundsOf(period, calendar);
      return openDeals(end <= asOf ? { at: end } : {});
    }, itself),
  },
} as const satisfies Readonly<Record<string, Metric>>;
