import { editSettings } from './edit-settings.js';
import type { Addressed } from './operations.js';
import type { Pipeline } from './records.js';
import { entryKey, type MetricChoice } from './settings.js';

/** What a person has chosen to see of the figures; `null` while they have not. */
export const metricChoiceOf = ({ metrics }: Pipeline, user: string): MetricChoice | null =>
  metrics?.[entryKey(user)] ?? null;

/** Keeps what a person wants to see; `undefined` = the usual figures again. `null` where nothing differs. */
export const chooseMetrics = (pipeline: Pipeline, user: string, choice: MetricChoice | undefined): Addressed | null =>
  editSettings(pipeline, { [`metrics.${entryKey(user)}`]: choice });
