import { readLines, sniffDelimiter, type Delimiter } from './csv.js';
import { ExchangeError } from './errors.js';
import { unguard } from './guard.js';
import { UNSAFE_KEYS } from './json-split.js';
import { MAX_COLUMNS, MAX_ROWS } from './limits.js';
import { createPacer, type Pace } from './pace.js';
import { shown, type Problem } from './problems.js';

/** One record of a file. */
export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. In JSON the first record is 1. */
  readonly row: number;
  /** One per column of the table. Text in CSV; in JSON whatever stood there. */
  readonly cells: readonly unknown[];
  /** Found while reading; `extra-cells`, `quotes`, `record-too-long` and `not-a-record` set the row aside. */
  readonly problems?: readonly Problem[];
}

/** A file as columns and rows, before anybody has said what they mean. */
export interface Table {
  readonly kind: 'csv' | 'json';
  /** Headers, trimmed, each only once: a repeated `Tag` becomes `Tag 2`, a nameless one `#7`. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter?: Delimiter;
  /** Lines without any cell, which are not rows. */
  readonly blankRows: number;
  /** Nameless columns without a cell, left out: some systems end every line with a delimiter. */
  readonly phantomColumns: number;
}

/** Headers made unique and safe as keys. */
export function uniqueNames(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, i) => {
    const plain = unguard(header.replace(/^\uFEFF/, '')).trim();
    const base = !plain || UNSAFE_KEYS.has(plain) ? `#${i + 1}` : plain;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base} ${n}`;
    taken.add(name);
    return name;
  });
}

/**
 * A CSV text as a table. Guards against formulas (`'=`) are taken off; nothing is trimmed or interpreted.
 *
 * @param options.delimiter - What a person corrected it to; else sniffed.
 * @throws {ExchangeError} `empty`, `no-rows`, `too-many-rows`, `too-many-columns`, `row-too-long`.
 */
export async function readCsv(
  text: string,
  options: { readonly delimiter?: Delimiter; readonly pace?: Pace } = {},
): Promise<Table> {
  const delimiter = options.delimiter ?? sniffDelimiter(text);
  let headers: readonly string[] | null = null;
  const rows: { row: number; cells: readonly string[]; problems?: readonly Problem[] }[] = [];
  let number = 0;
  let blankRows = 0;
  let filled: boolean[] = [];
  for await (const { lines, broken } of readLines(text, delimiter, options.pace))
    for (const [i, line] of lines.entries()) {
      number++;
      if (line.every(cell => !cell.trim())) {
        blankRows++;
      } else if (!headers) {
        headers = line;
        if (line.length > MAX_COLUMNS) throw new ExchangeError('too-many-columns', { limit: MAX_COLUMNS });
        filled = headers.map(header => header.trim() !== '');
      } else {
        if (rows.length >= MAX_ROWS) throw new ExchangeError('too-many-rows', { limit: MAX_ROWS });
        const cells = line.map(unguard);
        for (const [column, cell] of cells.entries()) if (cell && column < filled.length) filled[column] = true;
        const problems = shapeProblems(cells, headers.length, number, broken.has(i));
        rows.push({ row: number, cells, ...(problems.length ? { problems } : {}) });
      }
    }
  if (!headers) throw new ExchangeError('empty');
  if (!rows.length) throw new ExchangeError('no-rows');
  const kept = headers.map((_, i) => i).filter(i => filled[i]);
  const names = uniqueNames(headers);
  const width = headers.length;
  if (kept.length < width) {
    const pacer = createPacer(options.pace);
    for (const row of rows) {
      row.cells = pick(row.cells, kept, width);
      const rest = pacer.tick('parse', text.length, text.length);
      if (rest) await rest;
    }
  }
  return {
    kind: 'csv',
    columns: kept.map(i => names[i]!),
    rows,
    delimiter,
    blankRows,
    phantomColumns: width - kept.length,
  };
}

/** The cells of kept columns; what goes beyond the header stays, to be downloaded with a row that is set aside. */
const pick = (cells: readonly string[], kept: readonly number[], width: number): readonly string[] => [
  ...kept.map(i => cells[i] ?? ''),
  ...cells.slice(width),
];

function shapeProblems(cells: readonly string[], width: number, row: number, broken: boolean): Problem[] {
  const problems: Problem[] = [];
  if (broken) problems.push({ row, code: 'quotes' });
  const extra = cells.slice(width).filter(cell => cell.trim());
  // shifted cells would put amounts under other headers, so such a row is never taken
  if (extra.length) problems.push({ row, code: 'extra-cells', value: shown(extra.join(' ')) });
  else if (cells.length < width)
    problems.push({ row, code: 'short-row', params: { cells: cells.length, columns: width } });
  return problems;
}
