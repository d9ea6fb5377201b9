import { emit } from '../../../events.js';
import type { PipelineStore } from '../../../store/store.js';
import type { PipelineBoard } from '../../pipeline-board.js';

/** What a pipeline is called: as its team calls it, else by its key. */
export const titleOf = ({ name, pipeline }: PipelineStore, unnamed: string): string =>
  pipeline.title || (name === 'default' ? unnamed : name);

/** The board shows another pipeline, unless somebody around it does so in its place. */
export function switchTo(board: PipelineBoard, store: PipelineStore): void {
  if (!emit(board, 'pipeline-select', { pipeline: store.name })) return;
  if (board.store) board.store = store;
  else board.pipeline = store.name;
}
