// The other ways of looking at 100,000 deals: in lanes, as a forecast, as they stood. The page answers meanwhile.
import { interleaved, longTask } from './figures.mjs';
import { longest } from './report.mjs';

const ROUNDS = 3;
/** So far a wheel turns at once; pixels. */
const NOTCH = 120;
/** Milliseconds. */
const LONG_AGO = 20 * 86_400_000;

/** In the page: another view, until all of it is there. */
const look = async view => {
  const board = document.querySelector('pipeline-board');
  board.view = view;
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  do await pause(30);
  while (!board.hands.outlook || board.hands.outlook.isBusy);
  await board.updateComplete;
  await pause(100);
};

/** In the page: scrolls what is shown down and back, as a wheel does. */
const scroll = async ([selector, notch]) => {
  const area = document.querySelector('pipeline-board').shadowRoot.querySelector(selector);
  const frame = () => new Promise(resolve => window.requestAnimationFrame(resolve));
  for (const way of [1, -1])
    for (let n = 0; n < 30; n++) {
      area.scrollTop += way * notch;
      await frame();
    }
};

/** In the page: the first card of the first lane goes to another lane and stage. */
const put = async () => {
  const board = document.querySelector('pipeline-board');
  const [cell] = board.columns;
  const to = board.columns[board.hands.width + 2];
  const [deal] = cell.deals;
  board.hands.moveTo(deal, to.key, 0);
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  const isThere = () => board.columns.find(({ key }) => key === to.key).deals[0]?.id === deal.id;
  while (!isThere()) await pause(30);
  await pause(100);
};

/** In the page: the list of what has changed since. */
const since = async () => {
  const board = document.querySelector('pipeline-board');
  board.hands.outlook.past.since.toggle();
  await new Promise(resolve => setTimeout(resolve, 200));
};

const acts = {
  laned: page => page.evaluate(look, { lanes: 'owner' }),
  scrolled: page => page.evaluate(scroll, ['.lanes', NOTCH]),
  put: page => page.evaluate(put),
  expected: page => page.evaluate(look, { layout: 'forecast' }),
  past: page => page.evaluate(look, { asOf: new Date(Date.now() - LONG_AGO).toISOString().slice(0, 10) }),
  since: page => page.evaluate(since),
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
    longest('laying out 100,000 in lanes by owner: longest task', of('laned')),
    longest('  scrolling through the lanes: longest task', of('scrolled')),
    longest('  putting a deal into another lane and stage: longest task', of('put')),
    longest('showing 100,000 as a forecast: longest task', of('expected')),
    longest('showing 100,000 as they stood 20 days ago: longest task', of('past')),
    longest('  with what has changed since: longest task', of('since')),
  ];
}
