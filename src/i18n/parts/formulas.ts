import type { MetricName } from '../../domain/numbers/metrics.js';

/** How each single figure is computed: loaded when somebody asks. */
export type FormulaMessages = Readonly<Record<MetricName, string>>;
