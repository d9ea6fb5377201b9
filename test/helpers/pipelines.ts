import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { closePipeline } from '../../src/store/registry.js';
import type { PipelineStore } from '../../src/store/store.js';
import { shown } from './board.js';
import { freshName } from './worlds.js';

const open: string[] = [];

/** A name that no pipeline has yet; closed after the test. */
export function newName(): string {
  const name = freshName();
  open.push(name);
  return name;
}
/** A pipeline in memory, entered into the page's registry. */
export function pipelineOf(title: string, deals: readonly DealInput[]): PipelineStore {
  const store = createPipeline({ name: newName(), title, zone: 'UTC' });
  store.dispatch(addDeals(store, deals).intents, { undoable: false });
  return store;
}
/** Closes all of them. */
export async function closePipelines(): Promise<void> {
  for (const name of open.splice(0)) await closePipeline(name);
}
/** A board that finds its pipeline by name. */
export async function boardOf(store: PipelineStore): Promise<PipelineBoard> {
  await executeServerCommand('resize', { width: 1400, height: 800 });
  const board = await fixture<PipelineBoard>(html`<pipeline-board pipeline=${store.name}></pipeline-board>`);
  await shown(board);
  return board;
}
