import type { Format } from '../format.js';
import type { Counted } from './counted.js';
import type { Emphasis } from './funnel.js';

/** The numbers a plan is made of. */
export type PlanNumber =
  'target' | 'leads' | 'averageDeal' | 'closeRatio' | 'winRate' | 'leadToDeal' | 'sellers' | 'leadToWin' | 'season';

/** A plan as it is said: amounts are written, counts rounded up. */
export interface SaidPlan {
  readonly month: string;
  readonly target: string;
  readonly deals: number;
  readonly leads: number;
  /** Deals that have to be in the pipeline; `null` where nobody knows. */
  readonly inPipeline: number | null;
  readonly sellers: number;
  readonly perSeller: number;
  readonly perWeek: number;
  /** The first and the last day on which the leads have to come. */
  readonly from: string;
  readonly to: string;
}
/** The other way round. */
export interface SaidReach {
  readonly month: string;
  readonly leads: number;
  /** To one digit. */
  readonly deals: string;
  readonly money: string;
  readonly sellers: number;
  readonly perSeller: string;
  readonly perWeek: string;
  /** Of the target; `null` where there is none. */
  readonly ofTarget: string | null;
}

/** What the planner says. */
export interface PlannerMessages {
  planner: string;
  mode: string;
  modes: Readonly<Record<'target' | 'leads', string>>;
  month: string;
  /** Below a number of the sum. */
  captions: Readonly<Record<PlanNumber | 'deals' | 'won' | 'money' | 'needed', string>>;
  /** The same below a number that is typed: with the unit. */
  inSum: (name: PlanNumber, currency: string) => string;
  /** What such a number is called to those who hear it. */
  typed: (name: PlanNumber, currency: string) => string;
  notANumber: string;
  rates: string;
  reset: string;
  asMeasured: (value: string) => string;
  behind: Readonly<Record<PlanNumber | 'won' | 'expected', string>>;
  restsOn: Counted;
  restsOnLeads: Counted;
  fromQuota: string;
  usual: Counted;
  noLeads: string;
  fromPage: string;
  /** The season is not 1: what the ratio is then. */
  inSeason: (ratio: string) => string;
  adoptSeason: (share: string) => string;
  /** How much of a year's usual the month sold, by what is on record. */
  seasonOf: (month: string) => string;
  plan: (said: SaidPlan, format: Format) => string;
  reach: (said: SaidReach, format: Format) => string;
  /** A number is missing: which, and why. */
  missing: (name: PlanNumber, why: string) => string;
  writeIt: string;
  inHand: (month: string) => string;
  leadsInHand: (count: number, from: string, to: string, format: Format) => Emphasis;
  short: Counted;
  enough: string;
  moneyShort: (money: string) => string;
  wonInHand: (money: string) => string;
  expectedInHand: (money: string) => string;
  target: (money: string) => string;
  others: string;
  figure: string;
  planned: string;
  measured: string;
  basis: string;
}
