// A file on its way through <pipeline-exchange> into IndexedDB, a board looking on; and bare idb-keyval's `setMany` of the
// records that came of it.
import { createStore, entries, get, setMany } from 'idb-keyval';
import '../../../src/define/pipeline-board.ts';
import '../../../src/define/pipeline-exchange.ts';
import { openIndexedDb } from '../../../src/storage/indexeddb.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { longTasks, pause } from './clock.js';
import { makeBoard, STAGES } from './data.js';

const { File, indexedDB, localStorage, MutationObserver } = window;
const NAME = 'bench-import';
const HEAD = 'Record ID,Deal Name,Company,Deal Stage,Amount,Currency,Close Date,Deal owner';

/** A file as a CRM exports it. */
function fileOf(n) {
  const nameOf = new Map(STAGES.map(({ id, name }) => [id, name]));
  const lines = makeBoard(n).deals.map(({ id, title, organisation, stage, value, currency, close, owner }) =>
    [id, title, organisation, nameOf.get(stage), value, currency, close, owner].join(),
  );
  return new File([[HEAD, ...lines].join('\n')], 'deals.csv');
}

const until = async is => {
  while (!is()) await pause(5);
};

async function bring(n) {
  const file = fileOf(n);
  const store = createPipeline({ name: NAME, stages: STAGES, storage: openIndexedDb });
  await until(() => store.status.phase === 'ready');
  const board = Object.assign(document.createElement('pipeline-board'), { store });
  const exchange = Object.assign(document.createElement('pipeline-exchange'), { store });
  document.getElementById('root').append(board, exchange);
  await exchange.updateComplete;
  await pause(500); // both have been painted
  const seen = new Set();
  const find = selector => exchange.shadowRoot.querySelector(selector);
  const look = new MutationObserver(() => seen.add(find('progress')?.value));
  look.observe(exchange.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  const press = async () => {
    await until(() => find('.foot .primary:not(:disabled)'));
    find('.foot .primary').click();
  };

  const from = performance.now();
  exchange.read(file);
  await press();
  await until(() => find('.outlook .mark'));
  const read = await longTasks(from);
  seen.clear();
  const start = performance.now();
  const done = new Promise(resolve =>
    exchange.addEventListener('import-done', ({ detail }) => resolve(detail), { once: true }),
  );
  await press();
  const { report } = await done;
  const ms = performance.now() - start;
  const tasks = await longTasks(start);
  look.disconnect();
  if (report.new !== n || store.status.waiting) throw new Error(`${report.new} of ${n} rows are stored`);
  exchange.remove();
  board.remove();
  return { ms, tasks, read, steps: seen.size };
}

async function bare() {
  const records = await entries(createStore(`pipewright/${NAME}`, 'records'));
  await forget('bare-import');
  const place = createStore('bare-import', 'records');
  await get('', place); // it is open, as the other one was
  const start = performance.now();
  await setMany(records, place);
  return { ms: performance.now() - start };
}

const forget = name =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });

/** Both, one after the other, on empty databases. */
window.bench = {
  async run(n) {
    localStorage.clear(); // else a database that is gone is one that was lost
    await forget(`pipewright/${NAME}`);
    const kit = await bring(n);
    return { kit, bare: await bare() };
  },
};
