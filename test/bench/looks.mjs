// What is looked at in other ways: 100,000 deals, and the longest task of each act while the page answers.
import { interleaved, longTask } from './figures.mjs';
import { longest } from './report.mjs';

const ROUNDS = 3;
const ALL = 100_000;

/** In the page: another view, until all of it is there. */
async function show(view) {
  const board = document.querySelector('pipeline-board');
  board.view = view;
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  do await pause(30);
  while (!board.hands?.outlook || board.hands.outlook.isBusy);
  await board.updateComplete;
  await pause(100);
}

/** Shows a view of the board. */
export const look = view => page => page.evaluate(show, view);

/** A board of 100,000 deals, then one act after the other. */
const run = ({ inPage }, acts) =>
  inPage('store', async ({ page, ask }) => {
    await ask('prepare', ALL);
    await ask('mount');
    await ask('complete');
    await ask('leads');
    await page.evaluate(() => document.querySelector('pipeline-board').reach());
    const seen = [];
    for (const { act } of acts) {
      await ask('watch');
      await act(page);
      seen.push(await page.evaluate(() => window.watching.stop()));
    }
    return seen;
  });

/** The longest task of each act, by its name. */
export async function longestTasks(browser, acts) {
  const { runs } = await interleaved(ROUNDS, { runs: () => run(browser, acts) });
  return acts.map(({ name }, at) => longest(`${name}: longest task`, longTask(runs.map(each => each[at]))));
}
