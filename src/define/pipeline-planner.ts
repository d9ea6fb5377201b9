import { PipelinePlanner } from '../elements/pipeline-planner.js';
import { define } from './define.js';

// a deal opened from a list of deals is shown by what is loaded then
PipelinePlanner.parts = { details: () => import('./deal-details.js') };
define('pipeline-planner', PipelinePlanner);
