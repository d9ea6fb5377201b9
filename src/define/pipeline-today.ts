import { PipelineToday } from '../elements/pipeline-today.js';
import { define } from './define.js';

// what is opened from the list is shown by what is loaded then
PipelineToday.parts = {
  details: () => import('./deal-details.js'),
  settings: () => import('./pipeline-settings.js'),
};
define('pipeline-today', PipelineToday);
