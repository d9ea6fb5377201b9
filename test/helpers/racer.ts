import { openIndexedDb } from '../../src/storage/indexeddb.js';
import { moveDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { PipelineStore } from '../../src/store/store.js';
import { writable } from '../../src/store/writing.js';

const ROUNDS = 250;

const when = (store: PipelineStore, holds: () => boolean): Promise<void> =>
  new Promise(resolve => {
    const stop = store.$status.subscribe(() => {
      if (!holds()) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });

/**
 * One page of a race: 250 edits of shared deals and of an own one, some with a move. Answers with what was acknowledged,
 * each as `deal mark`. Stands by itself, so that a page without the test runner can run it.
 */
export async function race(name: string, who: string, shared: readonly string[]): Promise<string[]> {
  const store = writable(new PipelineStore({ name, storage: openIndexedDb }));
  await store.open(openIndexedDb, () => {
    throw new Error('A race needs a database.');
  });
  await when(store, () => store.status.phase === 'ready');
  const own = store.dispatch(addDeals(store, [{ title: who }]).intents);
  await own.settled;
  const mine = own.done[0]!.target;
  const acked: string[] = [];
  const steps: Promise<unknown>[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const target = n % 3 ? shared[n % shared.length]! : mine;
    const mark = `${who}${n}`;
    const edit = { type: 'deal/edit', target, changes: { [`custom.${mark}`]: { from: undefined, to: n } } } as const;
    const move = moveDeal(store, store.deal(target)!, n % 2 ? 'meeting' : 'proposal', 0);
    const step = store.dispatch(n % 5 ? edit : [edit, move]);
    const settled = step.settled.then(({ done }) => {
      if (done.includes(edit)) acked.push(`${target} ${mark}`);
    });
    steps.push(settled);
    if (n % 7 === 0) await settled;
  }
  await Promise.all(steps);
  await store.close();
  return acked;
}
