// `npm run bench`: how fast the kit is, beside a baseline made by hand (page/raw-virtual.js) or bare idb-keyval. All of it,
// or the parts that are named: `npm run bench -- mount save`. Exits with 1 where a limit is missed.
import { launch } from './browser.mjs';
import { print } from './report.mjs';
import { serve } from './site.mjs';

// The limits are what the kit promises: at most so much slower than what does nothing but be fast, no task of more than
// 50 ms (from there on a person notices), and 30,000 bytes. Ratios are of medians, of runs by turns in the same browser.
const PARTS = [
  ...[
    'size',
    'mount',
    'change',
    'memory',
    'scroll',
    'open',
    'save',
    'import',
    'bulk',
    'drag',
    'search',
    'find',
    'views',
  ],
  ...['funnel', 'metrics', 'form', 'inbox'],
];
const asked = process.argv.slice(2);
const unknown = asked.find(part => !PARTS.includes(part));
if (unknown) throw new Error(`No such part: ${unknown}. There are ${PARTS.join(', ')}.`);

const site = await serve();
try {
  const browser = await launch(site.origin);
  const rows = [];
  try {
    for (const part of PARTS.filter(part => !asked.length || asked.includes(part))) {
      process.stderr.write(`${part} …\n`);
      const { default: measure } = await import(`./${part}.mjs`);
      rows.push(...(await measure(browser)));
    }
  } finally {
    await browser.close();
  }
  process.exitCode = print(rows) ? 1 : 0;
} finally {
  site.close();
}
