import type { FindingKind } from '../../domain/numbers/findings.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What can be done at once about what is wrong with a deal. */
export type Mend = 'plan' | 'date' | 'fill' | 'merge' | 'reopen' | 'assign' | 'lost';

/** What a health check of a pipeline says. */
export interface HealthMessages {
  health: string;
  /** How many of how many need attention; the money at risk. */
  summary: (count: number, of: number, format: Format) => string;
  atRisk: (money: string) => string;
  /** What the deals at risk are called. */
  behind: string;
  well: string;
  findings: Readonly<Record<FindingKind, (count: number, days: number, format: Format) => string>>;
  /** What the deals of a finding are called together, however many there are by now. */
  found: Readonly<Record<FindingKind, string>>;
  /** How it stands with one deal. */
  silent: (days: string) => string;
  stuck: (days: string, stage: string) => string;
  overdue: (day: string) => string;
  stepOverdue: (step: string, day: string) => string;
  noNextStep: string;
  missing: (fields: string) => string;
  never: (day: string) => string;
  givenUp: (calls: number, format: Format) => string;
  likeOther: (others: string) => string;
  mends: Readonly<Record<Mend, string>>;
  /** The label of a button that does it for one deal. */
  mendOf: (mend: string, deal: string) => string;
  keys: (mends: readonly string[]) => string;
  showMore: Counted;
  day: string;
  needDay: string;
  moved: (deal: string, day: string) => string;
  assigned: (deal: string, owner: string) => string;
  unassigned: (deal: string) => string;
  mergeTitle: string;
  mergeText: string;
  keep: string;
  merge: string;
  merged: (deal: string) => string;
  kind: string;
  count: string;
  value: string;
  stuckAfter: (stage: string, days: string) => string;
  review: string;
  toReview: Counted;
}
