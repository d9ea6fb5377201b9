import type { MetricName } from '../../domain/numbers/metrics.js';
import type { PanelName } from './metrics.js';

/** How each single figure and each list is computed: loaded when somebody asks. */
export type FormulaMessages = Readonly<Record<MetricName | PanelName, string>>;
