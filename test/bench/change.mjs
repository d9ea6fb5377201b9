// One deal changes: it moves, it is edited, or somebody else has edited it. With 10,000 deals beside the baseline; with
// 100,000 it must show in the very next frame.
import { figure, longest, ratio } from './report.mjs';
import { longTask, median, most } from './figures.mjs';

const TIMES = 11;
const KINDS = [
  ['one move', 'move'],
  ['one edit', 'edit'],
  ['one change from outside', 'outside'],
];

/** All kinds of change, by turns, in one page. */
const changes = (browser, page, n) =>
  browser.inPage(page, async ({ ask }) => {
    await ask('prepare', n);
    await ask('mount');
    await ask('complete');
    const results = { move: [], edit: [], outside: [] };
    // each of another card; the first of each is not counted: its code has never run
    for (let k = 0; k <= TIMES; k++)
      for (const [, kind] of KINDS) {
        const result = await ask(kind, kind === 'move' ? 0 : k % 5);
        if (k) results[kind].push(result);
      }
    return results;
  });

export default async function (browser) {
  const rows = [];
  const raw = [];
  const store = [];
  for (let round = 0; round < 3; round++) {
    raw.push(await changes(browser, 'raw', 10_000));
    store.push(await changes(browser, 'store', 10_000));
  }
  const all = (rounds, kind) => rounds.flatMap(results => results[kind]);
  const times = list => median(list.map(({ ms }) => ms));
  for (const [name, kind] of KINDS)
    rows.push(
      ratio(`${name}, of 10,000 deals`, times(all(store, kind)), times(all(raw, kind)), 2, {
        task: longTask(all(store, kind)),
      }),
    );
  const many = await changes(browser, 'store', 100_000);
  for (const [name, kind] of KINDS) {
    const frames = many[kind].map(({ frames }) => frames);
    const kit = `${times(many[kind]).toFixed(1)} ms`;
    rows.push(figure(`${name}, of 100,000 deals: frames`, most(frames), '', 1, { kit }));
    rows.push(longest('  longest task', longTask(many[kind])));
  }
  return rows;
}
