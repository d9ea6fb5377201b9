// A seller's 8,000 leads, as many as a marketplace really had: the inbox beside a list made by hand (page/inbox.js). And
// what the events of 100,000 leads set off, the page free in between.
import { interleaved, longTask, median, most } from './figures.mjs';
import { figure, longest, ratio } from './report.mjs';

const LEADS = 8_000;
const ROUNDS = 3;
const TIMES = 7;

const run = ({ inPage }, of) =>
  inPage('inbox', async ({ ask }) => {
    await ask('prepare', of, LEADS);
    const results = { open: [await ask('open')], filter: [], change: [] };
    // the first of each is not counted: its code has never run
    for (let k = 0; k <= TIMES; k++) {
      const filter = await ask('filter', 1_000 + k);
      await ask('filter', null);
      const change = await ask('change', k);
      if (k) results.filter.push(filter);
      if (k) results.change.push(change);
    }
    return results;
  });

export default async function (browser) {
  const { raw, kit, follows } = await interleaved(ROUNDS, {
    raw: () => run(browser, 'raw'),
    kit: () => run(browser, 'kit'),
    follows: () => browser.inPage('inbox', ({ ask }) => ask('follow', 100_000)),
  });
  const all = (rounds, name) => rounds.flatMap(results => results[name]);
  const times = list => median(list.map(({ ms }) => ms));
  const rows = [];
  for (const [name, kind, limit] of [
    ['opening an inbox of 8,000 leads', 'open', undefined],
    ['  finding one by name', 'filter', 2],
    ['  one change', 'change', 2],
  ]) {
    rows.push(ratio(name, times(all(kit, kind)), times(all(raw, kind)), limit));
    rows.push(longest('  longest task', longTask(all(kit, kind))));
  }
  const ms = follows.map(each => each.ms);
  rows.push(
    figure('what the events of 100,000 leads set off', most(ms), 'ms', undefined, {
      kit: `median ${median(ms).toFixed(0)} ms`,
    }),
  );
  rows.push(longest('  longest task', longTask(follows)));
  return rows;
}
