import { healthLimitsOf } from '../settings.js';
import { wonTotal } from './averages.js';
import { endedAs } from './deal-metrics.js';
import { leadToWin } from './durations.js';
import type { Figure, Money, NoBase } from './figure.js';
import { followUps, type FollowUps } from './follow-ups.js';
import { lazy } from './lazy.js';
import type { Metric } from './metric.js';
import { days, itself, of, type Asking, type Picked } from './picked.js';
import { closeRatio, conversion, leadToDeal, newLeads, qualifiedLeads } from './ratios.js';
import { firstResponse, type FirstResponse } from './response.js';
import { sourceReport, type SourceResult } from './sources.js';
import { spendIn } from './spend.js';
import { all, where } from './tally.js';

const answered: Asking<FirstResponse> = ({ period, asOf }, { pipeline }) =>
  firstResponse({ period, asOf, limitMinutes: healthLimitsOf(pipeline).responseMinutes });
const touched: Asking<FollowUps> = ({ period }) => followUps({ period });

/** What all sources and campaigns together cost and brought, and who was left out of those it is divided by. */
const marketing =
  (counted: Asking<Figure<unknown>>): Asking<Figure<SourceResult | null>> =>
  (at, ground) =>
  given => {
    const spend = spendIn(ground.pipeline, at.filter);
    const report = sourceReport({ by: 'all', period: at.period, spend });
    const tally = all({ report, counted: counted(at, ground) })(given);
    return {
      put: (prospect, sign) => tally.put(prospect, sign),
      read() {
        const { report, counted: those } = tally.read();
        const [value = null] = report;
        const figure = { value, subject: 'leads' as const, count: value?.came.count ?? 0, ids: [], caveats: [] };
        return lazy(figure, { leftOut: () => those.leftOut.map(each => ({ subject: those.subject, ...each })) });
      },
    };
  };
const came = marketing(({ period }) => conversion({ period }));
/** Why nothing can be said of the cost of those it counts. */
const withoutCost = (brought: SourceResult | null, per: 'came' | 'won'): NoBase =>
  !brought?.spend ? (brought?.why ?? 'no-spend') : per === 'won' ? 'no-won-deals' : 'no-leads';
const costOf =
  (
    per: 'came' | 'won',
    amount: (result: SourceResult) => number | Money | null,
    without: (brought: SourceResult | null, per: 'came' | 'won') => NoBase = withoutCost,
  ) =>
  ({ value: brought }: Figure<SourceResult | null>): Picked => ({
    value: brought && amount(brought),
    why: without(brought, per),
    count: brought?.[per].count ?? 0,
    deals: () => brought?.[per].ids ?? [],
    leads: () => brought?.[per].leads ?? [],
  });

const LEADS = { needs: ['leads'] } as const;
const TOUCHES = { needs: ['leads', 'activities'] } as const;

/** Single figures of leads: how many came, what became of them, how they were followed up, what they cost. */
export const LEAD_METRICS = {
  'new-leads': {
    ...{ ...LEADS, unit: 'count', better: 1, addsUp: true },
    measure: of(({ period }) => newLeads({ period }), itself),
  },
  'qualified-leads': {
    ...{ ...LEADS, unit: 'count', better: 1, addsUp: true },
    measure: of(({ period }) => qualifiedLeads({ period }), itself),
  },
  'close-ratio': { ...LEADS, unit: 'share', better: 1, measure: of(({ period }) => closeRatio({ period }), itself) },
  conversion: {
    ...{ ...LEADS, unit: 'share', better: 1, norms: ['leads-lost'] },
    measure: of(
      ({ period }) => conversion({ period }),
      ({ value, ids, leads }) => ({ value, deals: () => ids, leads: () => leads }),
    ),
  },
  'lead-to-deal': { ...LEADS, unit: 'share', better: 1, measure: of(({ period }) => leadToDeal({ period }), itself) },
  'lead-to-win': { ...LEADS, unit: 'days', better: -1, measure: of(({ period }) => leadToWin({ period }), days) },
  'first-response': {
    ...TOUCHES,
    unit: 'minutes',
    better: -1,
    norms: ['first-responder'],
    measure: of(answered, itself),
  },
  'answered-in-time': {
    ...{ ...TOUCHES, unit: 'share', better: 1, norms: ['first-responder'] },
    measure: of(answered, read => ({
      value: read.withinLimit,
      why: read.why,
      count: read.count + read.late.count,
      leads: () => [...read.ids, ...read.late.leads],
    })),
  },
  'follow-ups': {
    ...{ ...TOUCHES, unit: 'number', better: 1, norms: ['calls-until-stop', 'calls-needed'] },
    measure: of(touched, ({ value, median }) => ({ value, median })),
  },
  'touches-to-win': {
    ...{ ...TOUCHES, unit: 'number', better: 0, norms: ['calls-needed'] },
    measure: of(
      (at, ground) => where(({ deal }) => deal?.deal.status === 'won', touched(at, ground)),
      ({ touchesToWin, why }) => ({ value: touchesToWin, why: why ?? 'no-activities' }),
    ),
  },
  'never-followed-up': {
    ...{ ...TOUCHES, unit: 'share', better: -1, norms: ['never-followed-up'] },
    measure: of(touched, ({ neverShare, never }) => ({
      ...{ value: neverShare, why: 'no-activities', count: never.count },
      deals: () => never.ids,
      leads: () => never.leads,
    })),
  },
  'cost-per-lead': {
    ...LEADS,
    unit: 'money',
    better: -1,
    measure: of(
      came,
      costOf('came', brought => brought.costPerLead),
    ),
  },
  'cost-per-win': {
    ...LEADS,
    unit: 'money',
    better: -1,
    measure: of(
      marketing(endedAs('won')),
      costOf('won', brought => brought.costPerWin),
    ),
  },
  return: {
    ...LEADS,
    unit: 'share',
    better: 1,
    measure: of(
      marketing(({ period }) => wonTotal({ period })),
      costOf(
        'won',
        brought => brought.return,
        brought => brought?.why ?? 'no-spend',
      ),
    ),
  },
} as const satisfies Readonly<Record<string, Metric>>;
