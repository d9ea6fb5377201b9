import { PipelineProvider } from '../elements/pipeline-provider.js';
import { define } from './define.js';

define('pipeline-provider', PipelineProvider);
