import { fiscalYearStartOf, healthLimitsOf } from '../settings.js';
import { averageOpenDeal, openTotal } from './averages.js';
import { customerReport, type Customers } from './customers.js';
import type { Figure } from './figure.js';
import { forecast } from './forecast.js';
import type { Forecast } from './forecast-period.js';
import type { Metric } from './metric.js';
import { sellerOf } from './metric-targets.js';
import { MoneyTotals } from './money-totals.js';
import { itself, money, of, sideBySide, type Asking, type Picked } from './picked.js';
import { snapshot } from './stage-totals.js';

const share = (value: number | null, figure: Figure<unknown>): Picked => ({ value, why: figure.why ?? 'no-deals' });

const bought: Asking<Customers> = ({ asOf }, { pipeline }) =>
  customerReport({ asOf, renewalDays: healthLimitsOf(pipeline).renewalDays });
const thisMonth: Asking<Forecast> = ({ asOf, filter }, { pipeline }) => {
  const seller = sellerOf(filter);
  const quotas = seller === null ? [] : Object.values(pipeline.quotas ?? {});
  return forecast({
    ...{ asOf, unit: 'month', count: 1, quotas, seller: seller ?? '' },
    fiscalYearStart: fiscalYearStartOf(pipeline),
  });
};

const NOW = { needs: [], isTimeless: true } as const;

/** Single figures of how it stands now: what is open, what this month is to bring, who has bought. */
export const STANDING_METRICS = {
  'open-value': { ...NOW, unit: 'money', better: 1, measure: of(() => openTotal(), money) },
  weighted: {
    ...{ ...NOW, unit: 'money', better: 1 },
    measure: of(
      () => snapshot(),
      ({ stages, why }) => {
        const sums = new MoneyTotals();
        for (const { weighted } of stages) for (const { currency, minor } of weighted) sums.put(currency, minor, 1);
        return sideBySide(sums.sums(), why ?? 'no-values');
      },
    ),
  },
  'average-open-deal': { ...NOW, unit: 'money', better: 0, measure: of(() => averageOpenDeal(), money) },
  forecast: {
    ...NOW,
    unit: 'money',
    better: 1,
    measure: of(thisMonth, read => ({ value: read.value, parts: read.periods[0]!.total })),
  },
  coverage: {
    ...{ ...NOW, unit: 'times', better: 1 },
    measure: of(thisMonth, ({ periods: [month] }) => ({
      value: month!.coverage,
      why: month!.why,
      count: month!.open.count,
      deals: () => month!.open.ids,
    })),
  },
  customers: { ...NOW, unit: 'count', better: 1, measure: of(bought, itself) },
  'renewals-due': {
    ...{ ...NOW, unit: 'count', better: 0 },
    measure: of(bought, ({ renewalsDue, renewalsOverdue }) => ({
      value: renewalsDue.count + renewalsOverdue.count,
      count: renewalsDue.count + renewalsOverdue.count,
      deals: () => [...renewalsOverdue.ids, ...renewalsDue.ids],
    })),
  },
  'repeat-rate': { ...NOW, unit: 'share', better: 1, measure: of(bought, read => share(read.repeatRate, read)) },
  'referral-rate': {
    ...{ ...NOW, unit: 'share', better: 1, norms: ['word-of-mouth'] },
    measure: of(bought, read => share(read.referralRate, read)),
  },
  'top-share': {
    ...{ ...NOW, unit: 'share', better: 0, norms: ['existing-customers'] },
    measure: of(bought, read => ({ value: read.topShare, why: read.topWhy })),
  },
} as const satisfies Readonly<Record<string, Metric>>;
