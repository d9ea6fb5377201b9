import { PipelineBoard } from '../elements/pipeline-board.js';
import { define } from './define.js';

// what a board opens is loaded when it is first opened
Object.assign(PipelineBoard.parts, {
  details: () => import('./deal-details.js'),
  exchange: () => import('./pipeline-exchange.js'),
});
define('pipeline-board', PipelineBoard);
