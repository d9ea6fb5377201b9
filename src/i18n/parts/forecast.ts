import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** Into what a forecast is cut. */
export type ForecastUnit = 'week' | 'month' | 'quarter';
/** Deals that stand apart: they are in no period, or bring no money to it. */
export type ApartName = 'overdue' | 'undated' | 'unvalued' | 'later' | 'omitted';

/** What a forecast says. */
export interface ForecastMessages {
  forecast: string;
  unit: string;
  units: Readonly<Record<ForecastUnit, string>>;
  quarter: (quarter: string, year: string) => string;
  week: (from: string) => string;
  coverage: (times: string) => string;
  won: string;
  commit: string;
  weighted: string;
  best: string;
  /** Open deals that are neither commit nor best case. */
  rest: string;
  open: string;
  /** Won and weighted together. */
  expected: string;
  expectedThen: string;
  quota: string;
  quotaOf: (money: string) => string;
  period: string;
  coverageColumn: string;
  columns: string;
  line: (name: string, amount: string) => string;
  lineOf: (name: string, amount: string, deals: string) => string;
  attained: (share: string) => string;
  summary: (period: string, expected: string, won: string, weighted: string) => string;
  ofQuota: (share: string) => string;
  reached: string;
  /** How many of the open deals it takes to reach the quota, the largest first. */
  takes: (least: number, of: number, format: Format) => string;
  short: (missing: string) => string;
  covered: (times: string, needed: string | null) => string;
  apart: Readonly<Record<ApartName, Counted>>;
  apartLabel: string;
  behind: (period: string) => string;
  behindPart: (part: string, period: string) => string;
  wasItRight: string;
  backtest: (unit: ForecastUnit, count: number, format: Format) => string;
  promised: (times: string) => string;
  noneExpected: string;
  foreseen: string;
  came: string;
  ratio: string;
  odds: string;
  stage: string;
  says: string;
  really: string;
  closed: string;
  proposed: string;
  adopt: (share: string) => string;
  adoptFor: (stage: string) => string;
  adoptAll: Counted;
  adopted: Counted;
  tooFew: string;
}
