// Filtering, sorting, and doing things to many: over 100,000 deals, the page answers meanwhile.
import { longestTasks, look } from './looks.mjs';

/** So many are moved together. */
const MANY = 1_000;

/** In the page: the first deals of the first column are selected, and moved to the third. */
const move = async many => {
  const board = document.querySelector('pipeline-board');
  const [from, , to] = board.columns;
  const before = to.total;
  await board.hands.select(from.deals[0].id, from.key);
  await board.hands.select(from.deals[many - 1].id, from.key, true);
  board.hands.selection.move(to.key, 0);
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  while (board.current.$list(to.key).get().count < before + many) await pause(30);
  await pause(100);
};

/** In the page: some deals are found. */
const found = () => document.querySelector('pipeline-board').columns.some(({ count }) => count);

const acts = [
  { name: 'filtering 100,000 by value', act: look({ filters: [{ field: 'value', from: 20_000 }] }) },
  { name: '  by a name that all have', act: look({ filters: [{ field: 'owner', any: ['nobody'], not: true }] }) },
  {
    name: 'filtering 100,000 by score, while their 100,000 leads come in',
    act: async page => {
      const byScore = look({ filters: [{ field: 'score', from: 30 }] });
      await byScore(page);
      await page.evaluate(() => window.bench.bring());
      await page.waitForFunction(found);
      await byScore(page);
    },
  },
  { name: '  sorting them by it', act: look({ sort: { '': { by: 'score', descending: true } } }) },
  { name: 'sorting 100,000 by title', act: look({ sort: { '': { by: 'title', descending: true } } }) },
  { name: '  one column by organisation', act: look({ sort: { contact: { by: 'organisation' } } }) },
  { name: '  as a table, by value', act: look({ layout: 'table', sort: { '': { by: 'value' } } }) },
  { name: '  the table by title', act: look({ layout: 'table', sort: { '': { by: 'title' } } }) },
  {
    name: '  the table the other way round',
    act: look({ layout: 'table', sort: { '': { by: 'title', descending: true } } }),
  },
  {
    name: 'moving 1,000 of 100,000 together',
    act: async page => {
      await look({})(page);
      await page.evaluate(move, MANY);
    },
  },
];

export default browser => longestTasks(browser, acts);
