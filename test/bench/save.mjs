// Saving one change, from the call until it is stored, beside bare idb-keyval's `set` of one record.
import { median } from './figures.mjs';
import { fill } from './open.mjs';
import { ratio } from './report.mjs';

const TIMES = 50;

export default async function (browser) {
  const rows = [];
  for (const n of [100, 10_000, 100_000]) {
    await fill(browser, n);
    const { kit, bare } = await browser.inPage('database', ({ ask }) => ask('save', n, TIMES));
    rows.push(ratio(`saving one change of ${n.toLocaleString('en-GB')} deals`, median(kit), median(bare), 4));
  }
  return rows;
}
