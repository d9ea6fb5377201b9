import { addDeals, type Addressed, type PipelineStore } from '../src/index.js';
import { addLeads, sampleGoals, sampleLeads } from './goals.js';
import { REASONS, sampleDeals } from './sample.js';

const ready = (store: PipelineStore): Promise<void> =>
  new Promise(resolve => {
    const stop = store.$status.subscribe(({ phase }) => {
      if (phase === 'loading') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

/**
 * Puts sample deals into a pipeline, as one step that one undo takes back. Those that are there already are left alone,
 * those in the bin are taken out again, so asking twice doubles nothing. Answers how many came in.
 */
export async function fillIn(store: PipelineStore, count: number): Promise<number> {
  await ready(store);
  const wanted = sampleDeals(count, { now: store.ports.now() });
  const { intents } = addDeals(
    store,
    wanted.filter(({ id }) => !store.deal(id!)),
  );
  const restored = wanted
    .filter(({ id }) => store.deal(id!)?.removedAt)
    .map(({ id }): Addressed => ({ type: 'deal/restore', target: id! }));
  const step = store.dispatch([...intents, ...restored]);
  nameReasons(store);
  await setGoals(store);
  return step.done.length;
}

/** What the figures are measured against, and leads to count. */
async function setGoals(store: PipelineStore): Promise<void> {
  const now = store.ports.now();
  const goals = sampleGoals(store.pipeline, now);
  if (goals) store.dispatch(goals, { undoable: false });
  await addLeads(store, sampleLeads(24, now));
}

/** Reasons to choose from, unless the pipeline has some. */
function nameReasons(store: PipelineStore): void {
  const changes = Object.fromEntries(
    (['lost', 'abandoned'] as const)
      .filter(status => !store.pipeline.reasons[status].length)
      .map(status => [`reasons.${status}`, { from: store.pipeline.reasons[status], to: REASONS[status] }]),
  );
  if (!Object.keys(changes).length) return;
  store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false });
}
