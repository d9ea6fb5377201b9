// What the board needs beyond the page's own data: heap and elements.
import { heap } from './browser.mjs';
import { interleaved, median } from './figures.mjs';
import { figure } from './report.mjs';

const MB = 1024 * 1024;

const weigh = ({ inPage }, page) =>
  inPage(page, async ({ session, ask }) => {
    await ask('prepare', 10_000);
    await ask('painted');
    const before = await heap(session);
    await ask('mount');
    await ask('complete');
    await ask('painted');
    return { heap: (await heap(session)) - before, elements: await ask('elements') };
  });

export default async function (browser) {
  const { raw, board, store } = await interleaved(3, {
    raw: () => weigh(browser, 'raw'),
    board: () => weigh(browser, 'board'),
    store: () => weigh(browser, 'store'),
  });
  const heaps = results => median(results.map(({ heap }) => heap)) / MB;
  const inMB = results => `${heaps(results).toFixed(2)} MB`;
  return [
    figure('heap for 10,000 deals of the page’s, over the data', heaps(board), 'MB', 2.4, {
      kit: inMB(board),
      baseline: inMB(raw),
    }),
    figure('heap on a store of 10,000, over the store', heaps(store), 'MB', 2.4, {
      kit: inMB(store),
      baseline: inMB(raw),
    }),
    figure('elements for 10,000 deals', median(board.map(({ elements }) => elements)), '', 700, {
      kit: String(board[0].elements),
      baseline: String(raw[0].elements),
    }),
  ];
}
