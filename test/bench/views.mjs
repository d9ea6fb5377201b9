// The other ways of looking at 100,000 deals: in lanes, as a forecast, as they stood. The page answers meanwhile.
import { longestTasks, look } from './looks.mjs';

/** So far a wheel turns at once; pixels. */
const NOTCH = 120;
/** Milliseconds. */
const LONG_AGO = 20 * 86_400_000;

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

const acts = [
  { name: 'laying out 100,000 in lanes by owner', act: look({ lanes: 'owner' }) },
  { name: '  scrolling through the lanes', act: page => page.evaluate(scroll, ['.lanes', NOTCH]) },
  { name: '  putting a deal into another lane and stage', act: page => page.evaluate(put) },
  { name: 'showing 100,000 as a forecast', act: look({ layout: 'forecast' }) },
  {
    name: 'showing 100,000 as they stood 20 days ago',
    act: look({ asOf: new Date(Date.now() - LONG_AGO).toISOString().slice(0, 10) }),
  },
  { name: '  with what has changed since', act: page => page.evaluate(since) },
];

export default browser => longestTasks(browser, acts);
