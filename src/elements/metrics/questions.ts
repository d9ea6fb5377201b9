import { chosenPeriod, type Lens } from '../../domain/lens.js';
import { wonTotal } from '../../domain/numbers/averages.js';
import { leaderboard } from '../../domain/numbers/leaderboard.js';
import type { Ground } from '../../domain/numbers/ground.js';
import type { MetricReading } from '../../domain/numbers/metric.js';
import { periodToCompare } from '../../domain/numbers/metric-targets.js';
import { metricOf, type MetricName } from '../../domain/numbers/metrics.js';
import type { Period } from '../../domain/numbers/period.js';
import { conversion } from '../../domain/numbers/ratios.js';
import { endReasons } from '../../domain/numbers/reasons.js';
import { isInSegment } from '../../domain/numbers/segment.js';
import { sourceReport } from '../../domain/numbers/sources.js';
import { spendIn } from '../../domain/numbers/spend.js';
import { all, where, type Measure } from '../../domain/numbers/tally.js';
import { wonByPeriod } from '../../domain/numbers/won-by-period.js';
import { fiscalYearStartOf } from '../../domain/settings.js';
import type { Instant } from '../../domain/records.js';
import type { PanelName } from '../../i18n/parts/metrics.js';
import type { Question } from '../../store/answers.js';
import { activitySupply, leadSupply } from '../../store/supplies.js';

/** A figure in the period, and in the one before where there is one to compare with. */
export interface Measured {
  readonly now: MetricReading;
  readonly before: MetricReading | null;
}

const SUPPLIES = { leads: leadSupply, activities: activitySupply };
const nothing: Measure<null> = () => ({ put: () => {}, read: () => null });
const chosen = <R>({ segment }: Lens, wanted: Measure<R>): Measure<R> =>
  where(prospect => isInSegment(prospect, segment), wanted);

/** Asks for one single figure. */
export function metricQuestion(name: MetricName, lens: Lens): Question<Measured> {
  const { needs, isTimeless, addsUp, measure } = metricOf(name);
  return {
    key: `metric ${name} ${JSON.stringify(isTimeless ? lens.segment : lens)}`,
    supplies: needs.map(need => SUPPLIES[need]),
    measure(asOf, today) {
      const period = chosenPeriod(lens.period, today);
      const earlier = isTimeless ? null : periodToCompare(period, today, addsUp);
      const of = (when: Period): Measure<MetricReading> => measure({ asOf, period: when, filter: lens.segment });
      return chosen(lens, all({ now: of(period), before: earlier ? of(earlier) : nothing }));
    },
  };
}

/** What is measured for each list. */
const PANELS = {
  months: (_period: Period, asOf: Instant) => wonByPeriod({ asOf }),
  reasons: (period: Period) => endReasons({ period }),
  sources: (period: Period, _asOf: Instant, { segment }: Lens) => sources('source', period, segment),
  campaigns: (period: Period, _asOf: Instant, { segment }: Lens) => sources('campaign', period, segment),
  sellers:
    (period: Period): ReturnType<typeof leaderboard> =>
    ground =>
      leaderboard({
        period,
        quotas: Object.values(ground.pipeline.quotas ?? {}),
        fiscalYearStart: fiscalYearStartOf(ground.pipeline),
      })(ground),
} as const;

/** The report, and all who came and all that was won in the period: those without a date are not in it. */
const sources = (by: 'source' | 'campaign', period: Period, segment: Lens['segment']) =>
  all({
    results: (ground: Ground) => sourceReport({ by, period, spend: spendIn(ground.pipeline, segment) })(ground),
    came: conversion({ period }),
    won: wonTotal({ period }),
  });

/** What a list shows. */
export type PanelResult<P extends PanelName> = ReturnType<ReturnType<ReturnType<(typeof PANELS)[P]>>['read']>;

export const PANEL_NAMES = Object.keys(PANELS) as readonly PanelName[];
export const isPanelName = (name: string): name is PanelName => Object.hasOwn(PANELS, name);

/** Asks for a list. */
export const panelQuestion = <P extends PanelName>(name: P, lens: Lens): Question<PanelResult<P>> => ({
  key: `panel ${name} ${JSON.stringify(name === 'months' ? lens.segment : lens)}`,
  supplies: name === 'months' || name === 'sellers' ? [] : [leadSupply],
  measure: (asOf, today) =>
    chosen(lens, PANELS[name](chosenPeriod(lens.period, today), asOf, lens) as Measure<PanelResult<P>>),
});
