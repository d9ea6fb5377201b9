import { PipelineHealth } from '../elements/pipeline-health.js';
import { define } from './define.js';

// what is opened from the list is shown by what is loaded then
PipelineHealth.parts = {
  details: () => import('./deal-details.js'),
  settings: () => import('./pipeline-settings.js'),
};
define('pipeline-health', PipelineHealth);
