import { PipelineToday } from '../elements/pipeline-today.js';
import { define } from './define.js';

// a deal opened from the list is shown by what is loaded then
PipelineToday.parts = { details: () => import('./deal-details.js') };
define('pipeline-today', PipelineToday);
