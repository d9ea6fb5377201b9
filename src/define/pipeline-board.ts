import { PipelineBoard } from '../elements/pipeline-board.js';
import { define, defineLength } from './define.js';

// what a board opens is loaded when it is first opened
Object.assign(PipelineBoard.parts, {
  details: () => import('./deal-details.js'),
  exchange: () => import('./pipeline-exchange.js'),
});
defineLength('--pw-before');
defineLength('--pw-after');
define('pipeline-board', PipelineBoard);
