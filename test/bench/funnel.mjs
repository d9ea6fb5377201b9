// A funnel, beside one that is drawn by hand and given its numbers (page/raw-svg.js): from nothing to its first paint, and
// one deal's change. Then the numbers alone, of many deals with their histories.
import { interleaved, longTask, median } from './figures.mjs';
import { figure, longest, ratio } from './report.mjs';

const UPDATES = 8;
const times = results => median(results.map(({ ms }) => ms));

const chart = ({ inPage }, page, steps) =>
  inPage(page, async ({ ask }) => {
    await ask('prepare', steps);
    const mount = await ask('mount');
    const updates = [];
    for (let nth = 0; nth <= UPDATES; nth++) {
      const update = await ask('update');
      // the first is not counted: its code has never run
      if (nth) updates.push(update);
    }
    return { mount, updates };
  });

export default async function (browser) {
  const rows = [];
  for (const steps of [6, 50]) {
    const { raw, kit } = await interleaved(9, {
      raw: () => chart(browser, 'svg', steps),
      kit: () => chart(browser, 'funnel', steps),
    });
    const mounts = list => list.map(({ mount }) => mount);
    const updates = list => list.flatMap(each => each.updates);
    rows.push(
      ratio(`funnel of ${steps} stages: first paint`, times(mounts(kit)), times(mounts(raw)), 2, {
        task: longTask(mounts(kit)),
      }),
      ratio(`funnel of ${steps} stages: update`, times(updates(kit)), times(updates(raw)), 1.5, {
        task: longTask(updates(kit)),
      }),
    );
  }
  for (const n of [1_000, 10_000, 100_000]) {
    const { asked, changed } = await browser.inPage('numbers', async ({ ask }) => {
      await ask('prepare', n);
      const asked = await ask('ask');
      const changed = [];
      for (let nth = 0; nth < 5; nth++) changed.push(await ask('change'));
      return { asked, changed };
    });
    const name = `velocity and funnel of ${n.toLocaleString('en-GB')} deals`;
    rows.push(
      figure(name, asked.ms, 'ms'),
      longest('  longest task', longTask([asked])),
      figure('  again after one change', times(changed), 'ms'),
      longest('  longest task', longTask(changed)),
    );
  }
  return rows;
}
