// The kit's board as a contender: what a page of a user's would do, by properties and by the store.
import '../../../src/define/pipeline-board.ts';
import { dealKey } from '../../../src/domain/records.ts';
import { editDeal, moveDeal } from '../../../src/store/actions.ts';

/**
 * @param given - Prepares some data before the clock starts, and answers with what gives the board its properties.
 * @param another - Another storage on the same records.
 */
export function kit(given, another) {
  let board;
  let properties;
  let count;
  const store = () => board.current;
  return {
    async prepare(data) {
      count = data.deals.length;
      properties = await given(data);
    },
    mount(root) {
      board = Object.assign(document.createElement('pipeline-board'), properties());
      board.style.blockSize = '100%';
      root.append(board);
    },
    isReady: () => store()?.status.phase === 'ready',
    /** All deals are in, also those out of view. */
    async complete() {
      const shown = () =>
        store().pipeline.stages.reduce((sum, { id }) => sum + store().$list(id).get().count, 0) === count;
      while (!shown()) await new Promise(resolve => setTimeout(resolve, 5));
      await board.updateComplete;
      await store().writable();
    },
    move(id, to, index) {
      store().dispatch(moveDeal(store(), store().deal(id), to, index));
    },
    edit(id, patch) {
      store().dispatch(editDeal(store().deal(id), patch));
    },
    /** Another storage writes, as another tab would. */
    async outside(id, patch) {
      const storage = another();
      const [{ rev, value }] = await storage.read([dealKey(id)]);
      const [outcome] = await storage.write([{ id: dealKey(id), base: rev, value: { ...value, ...patch } }]);
      if (!outcome.ok) throw new Error(`not written: ${outcome.code}`);
    },
  };
}
