// A file of deals through the page's own import, from its last button to the report, beside bare idb-keyval's `setMany` of
// the same records; the page stays free from the choice of the file on.
import { interleaved, longTask, median } from './figures.mjs';
import { figure, longest, ratio } from './report.mjs';

export default async function (browser) {
  const rows = [];
  for (const [n, rounds, limit] of [
    [8_800, 5, 3],
    [50_000, 2, undefined],
  ]) {
    const { runs } = await interleaved(rounds, {
      runs: () => browser.inPage('import', ({ ask }) => ask('run', n)),
    });
    const of = what => median(runs.map(run => run[what].ms));
    rows.push(ratio(`import of ${n.toLocaleString('en-GB')} rows into IndexedDB`, of('kit'), of('bare'), limit));
    rows.push(
      longest('  longest task while it is read and checked', longTask(runs.map(({ kit }) => ({ tasks: kit.read })))),
    );
    rows.push(longest('  longest task while it goes in', longTask(runs.map(({ kit }) => kit))));
    rows.push(figure('  steps of its progress bar', Math.min(...runs.map(({ kit }) => kit.steps)), '', undefined));
  }
  return rows;
}
