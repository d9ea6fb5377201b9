import { cellText, isBlank } from './cells.js';
import { readNumber } from './numbers.js';
import { createPacer, type Pace } from './pace.js';
import type { ImportPlan } from './plan.js';
import { columnOf } from './scan.js';
import type { Table, TableRow } from './table.js';

// four decimals of any currency, so that line amounts add up exactly
const FINE = 10_000;

/**
 * One row per deal where a file has one per product line (Bitrix24): amounts summed, other cells from the first line
 * that has something in them, products side by side. Any other table is given back as it is.
 */
export async function mergeLines(table: Table, plan: ImportPlan, pace?: Pace): Promise<Table> {
  const id = columnOf(plan, 'id');
  const value = columnOf(plan, 'value');
  if (!plan.lines || !id) return table;
  const pacer = createPacer(pace);
  const deals = new Map<string, TableRow[]>();
  for (const [i, row] of table.rows.entries()) {
    const key = cellText(row.cells[id.index]) || `#${i}`;
    const lines = deals.get(key);
    if (lines) lines.push(row);
    else deals.set(key, [row]);
    const rest = pacer.tick('convert', 0, table.rows.length);
    if (rest) await rest;
  }
  if (deals.size === table.rows.length) return table;
  const product = columnOf(plan, 'product')?.index;
  const rows: TableRow[] = [];
  for (const lines of deals.values()) {
    rows.push(lines.length > 1 ? merge(lines, value, product) : lines[0]!);
    const rest = pacer.tick('convert', 0, table.rows.length);
    if (rest) await rest;
  }
  return { ...table, rows };
}

function merge(
  lines: readonly TableRow[],
  value: ImportPlan['columns'][number] | undefined,
  product?: number,
): TableRow {
  const [first] = lines;
  const cells = first!.cells.map((cell, i) =>
    isBlank(cell) ? lines.find(line => !isBlank(line.cells[i]))?.cells[i] : cell,
  );
  if (value) cells[value.index] = total(lines, value) ?? cells[value.index];
  if (product !== undefined)
    cells[product] = [...new Set(lines.map(line => cellText(line.cells[product])).filter(Boolean))].join(', ');
  const problems = lines.flatMap(line => line.problems ?? []);
  return {
    row: first!.row,
    cells,
    problems: [...problems, { row: first!.row, code: 'lines-summed', params: { lines: lines.length } }],
  };
}

/** The sum, written with the first line's currency; a cell that is no number is given back, so that it is reported. */
function total(lines: readonly TableRow[], value: ImportPlan['columns'][number]): unknown {
  let sum = 0;
  let currency = '';
  for (const { cells } of lines) {
    const text = cellText(cells[value.index]);
    if (!text) continue;
    const number = readNumber(text, value.number?.decimal ?? '.');
    if (!number || (currency && number.currency && number.currency !== currency)) return text;
    currency ||= number.currency;
    sum += Math.round(number.value * FINE);
  }
  if (!Number.isSafeInteger(sum)) return String(sum);
  const whole = String(sum / FINE).replace('.', value.number?.decimal ?? '.');
  return currency ? `${whole} ${currency}` : whole;
}
