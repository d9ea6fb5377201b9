import { PipelineHealth } from '../elements/pipeline-health.js';
import { define } from './define.js';

// a deal opened from the list is shown by what is loaded then
PipelineHealth.parts = { details: () => import('./deal-details.js') };
define('pipeline-health', PipelineHealth);
