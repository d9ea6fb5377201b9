import { METRIC_NAMES } from '../../src/domain/numbers/metrics.js';
import { ChartElement } from '../../src/elements/chart/chart-element.js';
import { PANEL_NAMES } from '../../src/elements/metrics/questions.js';
import type { Question } from '../../src/store/answers.js';
import { until } from './board.js';
import { chartWith, SALES, settled, type ChartTag } from './chart.js';
import { control } from './reading.js';

/** Every element that shows numbers, in every way that asks something else. */
const LOOKS: readonly (readonly [ChartTag, object])[] = [
  ['funnel-chart', {}],
  ['funnel-chart', { period: 'all-time', segment: 'owner=Ann Lee', compare: 'before' }],
  ['funnel-chart', { mode: 'leads' }],
  ['funnel-chart', { mode: 'leads', compare: 'source=Fair' }],
  ['funnel-chart', { mode: 'standing' }],
  ['velocity-meter', {}],
  ['velocity-meter', { mode: 'duration', period: 'last-30-days', withoutStale: true }],
  ['velocity-meter', { mode: 'days', segment: 'owner=Bo Ek' }],
  ['pipeline-metrics', { metrics: METRIC_NAMES.join(' '), panels: PANEL_NAMES.join(' ') }],
  ['pipeline-metrics', { metrics: 'won', panels: PANEL_NAMES.join(' '), period: 'all-time', segment: 'source=Fair' }],
  ['forecast-chart', {}],
  ['forecast-chart', { unit: 'week', past: 2, segment: 'owner=Ann Lee' }],
  ['forecast-chart', { unit: 'quarter' }],
  ['pipeline-planner', {}],
  ['pipeline-health', {}],
  ['pipeline-health', { segment: 'owner=Ann Lee' }],
  ['pipeline-today', {}],
];

/** All that the elements ask of a pipeline, each question once, as the elements themselves ask it. */
export async function askedByElements(): Promise<readonly Question<unknown>[]> {
  const asked = new Map<string, Question<unknown>>();
  const own = Object.getOwnPropertyDescriptor(ChartElement.prototype, 'ask')!;
  const ask = own.value as (this: ChartElement, question: Question<unknown>) => unknown;
  Object.defineProperty(ChartElement.prototype, 'ask', {
    ...own,
    value(this: ChartElement, question: Question<unknown>) {
      asked.set(question.key, question);
      return ask.call(this, question);
    },
  });
  try {
    for (const [tag, set] of LOOKS) {
      const element = await chartWith(tag, SALES, set);
      // what is asked only when the first has been shown
      await settled(element);
      element.remove();
    }
    const health = await chartWith('pipeline-health');
    control(health, 'Weekly review').click();
    await until(() => [...asked.keys()].some(key => key.startsWith('review')));
    const forecast = await chartWith('forecast-chart');
    control(forecast, 'Was it right?').click();
    await until(() => asked.has('stage-odds'));
  } finally {
    Object.defineProperty(ChartElement.prototype, 'ask', own);
  }
  return [...asked.values()];
}
