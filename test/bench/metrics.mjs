// All figures of a pipeline: worked out for the first time in slices, and again after one deal has been won.
import { longTask, median, most } from './figures.mjs';
import { figure, longest } from './report.mjs';

const TIMES = 9;

const measure = ({ inPage }, n) =>
  inPage('metrics', async ({ ask }) => {
    await ask('prepare', n);
    const all = await ask('all');
    const again = [];
    // the first is not counted: its code has never run
    for (let k = 0; k <= TIMES; k++) again.push(await ask('again', k));
    return { all, again: again.slice(1) };
  });

export default async function (browser) {
  const rows = [];
  for (const n of [1_000, 10_000, 100_000]) {
    const { all, again } = await measure(browser, n);
    const times = again.map(({ ms }) => ms);
    const of = `of ${n.toLocaleString('en-GB')} deals`;
    rows.push(figure(`all figures ${of}, first time`, all.ms, 'ms', undefined));
    rows.push(longest('  longest task', longTask([all])));
    rows.push(
      figure(`all figures ${of} after one change`, most(times), 'ms', undefined, {
        kit: `median ${median(times).toFixed(1)} ms`,
      }),
    );
    rows.push(longest('  longest task', longTask(again)));
  }
  return rows;
}
