import type { Lens } from '../../domain/lens.js';
import { backtest, type Backtest } from '../../domain/numbers/backtest.js';
import { forecast } from '../../domain/numbers/forecast.js';
import type { Forecast } from '../../domain/numbers/forecast-period.js';
import { sellerOf } from '../../domain/numbers/metric-targets.js';
import { isInSegment } from '../../domain/numbers/segment.js';
import { stageOdds, type StageOdds } from '../../domain/numbers/stage-odds.js';
import { where, type Measure } from '../../domain/numbers/tally.js';
import { fiscalYearStartOf } from '../../domain/settings.js';
import type { ForecastUnit } from '../../i18n/parts/forecast.js';
import type { Question } from '../../store/answers.js';

type Segment = Lens['segment'];

/** So many periods back a forecast is judged by. */
export const JUDGED = 6;

const chosen = <R>(segment: Segment, wanted: Measure<R>): Measure<R> =>
  where(prospect => isInSegment(prospect, segment), wanted);

/** What the coming periods bring, against the quota of those whose deals they are. */
export const forecastQuestion = (unit: ForecastUnit, count: number, segment: Segment): Question<Forecast> => ({
  key: `forecast ${JSON.stringify([unit, count, segment])}`,
  measure: asOf => ground => {
    const { pipeline } = ground;
    const seller = sellerOf(segment);
    const quotas = seller === null ? [] : Object.values(pipeline.quotas ?? {});
    const fiscalYearStart = fiscalYearStartOf(pipeline);
    return chosen(
      segment,
      forecast({ asOf, unit, count, fiscalYearStart, quotas, ...(seller ? { seller } : {}) }),
    )(ground);
  },
});

/** What was forecast of past periods, and what came. */
export const backtestQuestion = (unit: ForecastUnit, segment: Segment): Question<Backtest> => ({
  key: `backtest ${JSON.stringify([unit, segment])}`,
  measure: asOf => ground =>
    chosen(
      segment,
      backtest({ asOf, unit, count: JUDGED, fiscalYearStart: fiscalYearStartOf(ground.pipeline) }),
    )(ground),
});

/** What became of the deals of each stage: of all deals, for a stage's chance holds for all. */
export const oddsQuestion: Question<readonly StageOdds[]> = { key: 'stage-odds', measure: () => stageOdds() };
