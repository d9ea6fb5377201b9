// Opening from IndexedDB: until all is read and the first cards are painted, beside bare idb-keyval's `values()`.
import { interleaved, longTask, median } from './figures.mjs';
import { longest, ratio } from './report.mjs';

const ROUNDS = { 10_000: 7, 100_000: 3 };

export async function fill({ inPage }, n) {
  await inPage('database', ({ ask }) => ask('fill', n));
}

export default async function (browser) {
  const rows = [];
  for (const [n, limit] of [
    [10_000, 2.5],
    [100_000, undefined],
  ]) {
    await fill(browser, n);
    const { values, board } = await interleaved(ROUNDS[n], {
      values: () => browser.inPage('database', ({ ask }) => ask('values', n)),
      board: () =>
        browser.inPage('database', async ({ ask }) => {
          await ask('prepare', n);
          return ask('mount');
        }),
    });
    const times = results => median(results.map(({ ms }) => ms));
    const name = `${n.toLocaleString('en-GB')} deals opened from IndexedDB`;
    rows.push(ratio(name, times(board), times(values), limit, { task: longTask(board) }));
    if (n === 100_000) rows.push(longest('  longest task', longTask(board)));
  }
  return rows;
}
