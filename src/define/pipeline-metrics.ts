import { PipelineMetrics } from '../elements/pipeline-metrics.js';
import { define } from './define.js';

// a deal opened from a list of deals is shown by what is loaded then
PipelineMetrics.parts = { details: () => import('./deal-details.js') };
define('pipeline-metrics', PipelineMetrics);
