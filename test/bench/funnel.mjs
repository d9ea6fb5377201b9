// A funnel, beside one that is drawn by hand and given its numbers (page/raw-svg.js): from nothing to its first paint,
// and one deal's change.
import { interleaved, longTask, median } from './figures.mjs';
import { ratio } from './report.mjs';

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
  return rows;
}
