// From nothing to the first cards of every column, in a fresh page each time.
import { interleaved, longTask, median } from './figures.mjs';
import { longest, ratio } from './report.mjs';

const mount = ({ inPage }, page, n) =>
  inPage(page, async ({ ask }) => {
    await ask('prepare', n);
    const mounted = await ask('mount');
    const start = performance.now();
    await ask('complete');
    return {
      ...mounted,
      complete: performance.now() - start,
      after: await ask('longTasks', mounted.start + mounted.ms),
    };
  });
const times = results => median(results.map(({ ms }) => ms));

export default async function (browser) {
  const rows = [];
  for (const [n, rounds] of [
    [100, 15],
    [1_000, 15],
    [10_000, 15],
  ]) {
    const { raw, board } = await interleaved(rounds, {
      raw: () => mount(browser, 'raw', n),
      board: () => mount(browser, 'board', n),
    });
    const name = `mount of ${n.toLocaleString('en-GB')} deals of the page’s`;
    rows.push(ratio(name, times(board), times(raw), 1.5, { task: longTask(board) }));
    if (n === 10_000)
      rows.push(
        longest(
          '  then, until all of them are in: longest task',
          longTask(board.map(({ after }) => ({ tasks: after }))),
        ),
      );
  }
  const { raw, store } = await interleaved(5, {
    raw: () => mount(browser, 'raw', 100_000),
    store: () => mount(browser, 'store', 100_000),
  });
  rows.push(ratio('mount on a store of 100,000', times(store), times(raw), 2, { task: longTask(store) }));
  return rows;
}
