import { DEAL_METRICS } from './deal-metrics.js';
import { LEAD_METRICS } from './lead-metrics.js';
import type { Metric } from './metric.js';
import { STANDING_METRICS } from './standing-metrics.js';

/** Every figure that is a single number, by name; each is defined where it is measured. */
export const METRICS = { ...DEAL_METRICS, ...LEAD_METRICS, ...STANDING_METRICS };

/** What a single figure is called. */
export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];
/** Whether it is the name of a single figure. */
export const isMetricName = (name: string): name is MetricName => Object.hasOwn(METRICS, name);
/** How a single figure is had. */
export const metricOf = (name: MetricName): Metric => METRICS[name];
