/** For pages with deals of their own: what reads them is there with the page, not fetched when the first board has some. */
import { PageSource } from '../elements/board/page-source.js';
import { PipelineBoard } from '../elements/pipeline-board.js';

PipelineBoard.parts.page = () => ({ PageSource });
