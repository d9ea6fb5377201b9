// The table: what was measured, against what, and whether that is good enough.

import { availableParallelism, loadavg } from 'node:os';

const round = value => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const withUnit = (value, unit) =>
  value === 0 && unit === 'ms'
    ? '< 50 ms'
    : unit === 'bytes' || unit === ''
      ? Math.round(value).toLocaleString('en-GB')
      : `${round(value)} ${unit}`;

/** A ratio of medians: the kit's over the baseline's. */
export const ratio = (name, kit, baseline, limit, more = {}) => ({
  name,
  value: kit / baseline,
  text: `${(kit / baseline).toFixed(2)} ×`,
  limit,
  limitText: limit === undefined ? '' : `${limit} ×`,
  kit: withUnit(kit, 'ms'),
  baseline: withUnit(baseline, 'ms'),
  ...more,
});

/** A figure that stands for itself. */
export const figure = (name, value, unit, limit, more = {}) => ({
  name,
  value,
  text: withUnit(value, unit),
  limit,
  limitText: limit === undefined ? '' : withUnit(limit, unit),
  kit: '',
  baseline: '',
  ...more,
});

const verdict = ({ value, limit }) => (limit === undefined ? '' : value <= limit ? 'ok' : 'FAIL');

/** A figure of its own for the longest task of an interaction: no run may have one that is too long. */
export const longest = (name, { usual, worst }) =>
  figure(name, worst, 'ms', 50, { kit: `median ${withUnit(usual, 'ms')}` });

const COLUMNS = [
  ['measure', row => row.name],
  ['figure', row => row.text, true],
  ['limit', row => row.limitText, true],
  ['', verdict],
  ['kit', row => row.kit, true],
  ['baseline', row => row.baseline, true],
  ['task', row => (row.task ? withUnit(row.task.usual, 'ms') : ''), true],
];

/** Prints the table and answers with how many limits were missed. */
export function print(rows) {
  const cells = [COLUMNS.map(([head]) => head), ...rows.map(row => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map(line => line[at].length)));
  for (const line of cells)
    console.log(
      line
        .map((cell, at) => (COLUMNS[at][2] ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
        .join('  ')
        .trimEnd(),
    );
  const [load] = loadavg();
  if (load > availableParallelism())
    console.log(`\nOther programs are busy (load ${load.toFixed(1)}): figures vary, and more tasks are long.`);
  const failed = rows.filter(row => verdict(row) === 'FAIL').length;
  console.log(`\n${rows.filter(row => verdict(row) === 'ok').length} within their limit, ${failed} over it`);
  return failed;
}
