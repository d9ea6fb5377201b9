// Filtering, sorting, and doing things to many: over 100,000 deals, the page answers meanwhile.
import { interleaved, longTask } from './figures.mjs';
import { longest } from './report.mjs';

const ROUNDS = 3;
/** So many are moved together. */
const MANY = 1_000;

/** In the page: another view, until all of it is found. */
const look = async view => {
  const board = document.querySelector('pipeline-board');
  board.view = view;
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  do await pause(30);
  while (!board.hands?.outlook || board.hands.outlook.isBusy);
  await board.updateComplete;
};

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

const acts = {
  filtered: page => page.evaluate(look, { filters: [{ field: 'value', from: 20_000 }] }),
  kept: page => page.evaluate(look, { filters: [{ field: 'owner', any: ['nobody'], not: true }] }),
  sorted: page => page.evaluate(look, { sort: { '': { by: 'title', descending: true } } }),
  tabled: page => page.evaluate(look, { layout: 'table', sort: { '': { by: 'value' } } }),
  moved: async page => {
    await page.evaluate(look, {});
    await page.evaluate(move, MANY);
  },
};

const run = ({ inPage }) =>
  inPage('store', async ({ page, ask }) => {
    await ask('prepare', 100_000);
    await ask('mount');
    await ask('complete');
    await page.evaluate(() => document.querySelector('pipeline-board').reach());
    const seen = {};
    for (const [name, act] of Object.entries(acts)) {
      await ask('watch');
      await act(page);
      seen[name] = await page.evaluate(() => window.watching.stop());
    }
    return seen;
  });

export default async function (browser) {
  const { runs } = await interleaved(ROUNDS, { runs: () => run(browser) });
  const of = name => longTask(runs.map(each => each[name]));
  return [
    longest('filtering 100,000 by value: longest task', of('filtered')),
    longest('  by a name that all have: longest task', of('kept')),
    longest('  sorting all by title: longest task', of('sorted')),
    longest('  showing all as a sorted table: longest task', of('tabled')),
    longest('moving 1,000 of 100,000 together: longest task', of('moved')),
  ];
}
