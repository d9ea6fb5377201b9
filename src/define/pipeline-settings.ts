import { PipelineSettings } from '../elements/pipeline-settings.js';
import { define } from './define.js';

define('pipeline-settings', PipelineSettings);
