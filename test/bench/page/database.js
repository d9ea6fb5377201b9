// The board on IndexedDB, and bare idb-keyval on a database of the same records.
import { createStore, get, set, setMany, values } from 'idb-keyval';
import { dealKey } from '../../../src/domain/records.ts';
import { openIndexedDb } from '../../../src/storage/indexeddb.ts';
import { editDeal } from '../../../src/store/actions.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { removeImport } from '../../../src/store/imports.ts';
import { longTasks, pause } from './clock.js';
import { makeBoard } from './data.js';
import { kit } from './kit.js';
import { writesOf } from './records.js';
import { offer } from './runtime.js';

const SLICE = 1_000;
const bare = name => createStore(`bare-${name}`, 'records');
const open = name => createPipeline({ name, storage: openIndexedDb });

const nameOf = n => `bench-${n}`;
offer(kit(({ deals }) => () => ({ store: open(nameOf(deals.length)) })));

const isReady = store =>
  new Promise(resolve => {
    const look = ({ phase }) => {
      if (phase === 'ready') resolve();
    };
    store.$status.listen(look);
    look(store.status);
  });

Object.assign(window.bench, {
  /** Both databases, with the same records in them. */
  async fill(n) {
    const storage = await openIndexedDb(nameOf(n));
    const plain = bare(nameOf(n));
    const writes = writesOf(makeBoard(n));
    for (let at = 0; at < writes.length; at += SLICE) {
      const slice = writes.slice(at, at + SLICE);
      const outcomes = await storage.write(slice);
      const records = slice.map(({ id, value }, index) => [id, { id, rev: outcomes[index].rev, value }]);
      await setMany(records, plain);
    }
    await storage.close();
  },

  /** How long bare idb-keyval reads all of it. */
  async values(n) {
    const start = performance.now();
    const all = await values(bare(nameOf(n)));
    const ms = performance.now() - start;
    if (all.length !== n + 1) throw new Error(`${all.length} records instead of ${n + 1}`);
    return { ms };
  },

  /** Removes the first so many deals as an import is removed, with the board looking on, and takes that back. */
  async removal(count) {
    const store = await document.querySelector('pipeline-board').current.writable();
    const ids = [...store.allDeals()].slice(0, count).map(({ id }) => id);
    await pause(500);
    let start = performance.now();
    await removeImport(store, '', ids);
    const removed = await longTasks(start);
    if ([...store.allDeals()].filter(({ removedAt }) => removedAt).length !== count) throw new Error('not removed');
    start = performance.now();
    await store.undo().settled;
    const undone = await longTasks(start);
    if ([...store.allDeals()].some(({ removedAt }) => removedAt)) throw new Error('not taken back');
    return { removed, undone };
  },

  /** One change after another, by turns: bare idb-keyval puts a record, the store dispatches until it is stored. */
  async save(n, times) {
    const store = await open(nameOf(n)).writable();
    const plain = bare(nameOf(n));
    await isReady(store);
    const result = { bare: [], kit: [] };
    for (let k = 0; k < times; k++) {
      const { id } = store.deals('s1')[k % store.deals('s1').length];
      const record = await get(dealKey(id), plain);
      const title = `${record.value.title} ${k}`;

      let start = performance.now();
      await set(record.id, { ...record, value: { ...record.value, title } }, plain);
      result.bare.push(performance.now() - start);

      start = performance.now();
      const { refused } = await store.dispatch(editDeal(store.deal(id), { title })).settled;
      result.kit.push(performance.now() - start);
      if (refused.length) throw new Error(`refused: ${refused[0].refusal.code}`);
    }
    return result;
  },
});
