import { executeServerCommand } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { closeDeal, editDeal, moveDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { boardWith, root, shown, until } from './board.js';
import { NOON } from './records.js';

const DAY = 86_400_000;
/** Of 10 February 2026; what happens to them happens a month later. */
const THEN: readonly DealInput[] = [
  { id: 'a', title: 'Acme shelves', value: 1000, owner: 'Ann', stage: 'contact', expectedClose: '2026-03-20' },
  { id: 'b', title: 'Bolt screws', value: 400, currency: 'USD', owner: 'Ben', stage: 'proposal' },
  { id: 'c', title: 'Cove paint', value: 50, owner: 'Ann', stage: 'contact' },
];

/** On 10 March 2026. */
const EXPECTED: readonly DealInput[] = [
  { id: 'a', title: 'Acme shelves', value: 1000, stage: 'contact', expectedClose: '2026-03-20' },
  { id: 'b', title: 'Bolt screws', value: 400, currency: 'USD', stage: 'proposal', expectedClose: '2026-03-31' },
  { id: 'c', title: 'Cove paint', value: 50, stage: 'contact', expectedClose: '2026-04-15' },
  { id: 'd', title: 'Dune tents', value: 7, stage: 'meeting', expectedClose: '2026-02-01' },
  { id: 'e', title: 'Elm chairs', value: 700, stage: 'qualification' },
  { id: 'w', title: 'Wren hats', value: 900, stage: 'closing', status: 'won', closedAt: '2026-03-02' },
];

let count = 0;
/** A sales pipeline in memory, by a clock of the test's own. */
async function salesAt(now: () => number): Promise<PipelineStore> {
  const store = createPipeline({ name: `day-${++count}`, preset: 'sales', currency: 'EUR', ports: { now } });
  await until(() => store.status.phase === 'ready');
  await store.writable();
  return store;
}

/** A board of deals that were otherwise on 10 February, looked at on 10 March. */
export async function past(view: ViewState = {}): Promise<PipelineBoard> {
  let now = NOON - 28 * DAY;
  const store = await salesAt(() => now);
  store.dispatch(addDeals(store, THEN).intents);
  now = NOON - DAY;
  store.dispatch(moveDeal(store, store.deal('a')!, 'meeting', 0));
  store.dispatch(editDeal(store.deal('a')!, { expectedClose: '2026-05-15', value: 1500 })!);
  store.dispatch(closeDeal(store.deal('c')!, 'lost', now, { reason: 'Price' }));
  store.dispatch(addDeals(store, [{ id: 'n', title: 'New nails', value: 5, stage: 'contact' }]).intents);
  now = NOON;
  const board = await boardWith([], { deals: undefined!, store, view });
  await shown(board);
  return board;
}

/** A board of expected deals, looked at on 10 March. */
export async function forecast(
  view: ViewState = { layout: 'forecast' },
  set: Partial<PipelineBoard> = {},
): Promise<PipelineBoard> {
  const store = await salesAt(() => NOON);
  store.dispatch(addDeals(store, EXPECTED).intents);
  const board = await boardWith([], { deals: undefined!, store, view, ...set });
  await executeServerCommand('resize', { width: 1800, height: 800 });
  if (view.layout === 'forecast') await until(() => root(board).querySelector('.expected .column'));
  await shown(board);
  return board;
}
