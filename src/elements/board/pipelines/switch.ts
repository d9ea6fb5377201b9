import { emit } from '../../../events.js';
import type { PipelineStore } from '../../../store/store.js';
import type { PipelineElement } from '../../base.js';

/** What a pipeline is called: as its team calls it, else by its key. */
export const titleOf = ({ name, pipeline }: PipelineStore, unnamed: string): string =>
  pipeline.title || (name === 'default' ? unnamed : name);

/**
 * The element shows another pipeline, unless somebody around it does so in its place. Answers whether it does: the page
 * may have refused.
 */
export async function switchTo(element: PipelineElement, store: PipelineStore): Promise<boolean> {
  if (emit(element, 'pipeline-select', { pipeline: store.name })) {
    if (element.store) element.store = store;
    else element.pipeline = store.name;
  }
  await element.updateComplete;
  await store.ports.turn(); // a provider around it has followed by then
  return element.current === store;
}
