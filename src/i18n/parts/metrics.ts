import type { PeriodName } from '../../domain/lens.js';
import type { MetricName } from '../../domain/numbers/metrics.js';
import type { Norm } from '../../domain/numbers/norms.js';
import type { Ending } from '../../domain/numbers/reasons.js';
import type { Format } from '../format.js';

/** Lists that stand below the single figures. */
export type PanelName = 'months' | 'reasons' | 'sources' | 'campaigns' | 'sellers';

/** What a metric element says. */
export interface MetricsMessages {
  title: string;
  names: Readonly<Record<MetricName, string>>;
  panels: Readonly<Record<PanelName, string>>;
  /** Figures that belong together where they are chosen. */
  groups: Readonly<Record<'deals' | 'leads' | 'standing' | 'lists', string>>;
  /** With what a change compares. */
  versus: Readonly<Record<PeriodName | 'dates', string>>;
  /** The same, where a period that is not over is compared with as long a part of the one before. */
  versusPart: (versus: string) => string;
  same: string;
  points: (difference: string) => string;
  minutes: (minutes: number, format: Format) => string;
  times: (times: string) => string;
  ofQuota: (share: string) => string;
  ofTarget: (share: string) => string;
  target: (value: string) => string;
  median: (value: string) => string;
  norm: (id: Norm['id'], value: number, upTo: number | undefined, format: Format) => string;
  /** The number alone, for where there is little room. */
  normSource: (norm: string, source: string) => string;
  better: (names: string) => string;
  worse: (names: string) => string;
  unchanged: string;
  behind: (targets: string) => string;
  choose: string;
  chooseHint: string;
  save: string;
  usual: string;
  cancel: string;
  metric: string;
  now: string;
  before: string;
  change: string;
  targetColumn: string;
  endings: Readonly<Record<Ending, string>>;
  lateLosses: string;
  surpriseWins: string;
  ending: string;
  reason: string;
  deals: string;
  value: string;
  month: string;
  won: string;
  lost: string;
  abandoned: string;
  source: string;
  campaign: string;
  came: string;
  qualified: string;
  spend: string;
  perLead: string;
  perWin: string;
  return: string;
  seller: string;
  open: string;
  quota: string;
  distance: string;
  /** What was won in other currencies than the quota's. */
  beside: (amounts: string) => string;
  winRate: string;
  averageDeal: string;
  cycle: string;
  nothing: string;
}
