import type { ViewState } from '../../domain/view-state.js';
import { emit } from '../../events.js';
import type { PipelineBoard } from '../pipeline-board.js';

/** What says nothing: left out, so that equal views are written alike. */
const isNothing = (value: unknown): boolean => !value || (typeof value === 'object' && Object.keys(value).length === 0);

/** A person looks at the deals in another way: the board follows, and the page is told. */
export function lookAt(board: PipelineBoard, view: ViewState): void {
  board.view = Object.fromEntries(Object.entries(view).filter(([, value]) => !isNothing(value)));
  emit(board, 'view-changed', { view: board.view });
}
