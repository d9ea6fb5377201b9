import { PipelineExchange } from '../elements/pipeline-exchange.js';
import { define } from './define.js';

define('pipeline-exchange', PipelineExchange);
