import Papa from 'papaparse';
import { ExchangeError } from './errors.js';
import { MAX_ROW, MAX_ROWS } from './limits.js';
import { createPacer, type Pace } from './pace.js';

/** What separates the cells of a line. */
export type Delimiter = ',' | ';' | '\t' | '|';
// commas last: of all four they stand most often in plain text
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}
type Newline = '\n' | '\r' | '\r\n';

const CHUNK = 64 * 1024;
/** What the delimiter and the line ends are told by. */
const HEAD = 16 * 1024;

const parse = (text: string, delimiter: Delimiter, newline: Newline, more: boolean): Parsed =>
  new Papa.Parser({ delimiter, newline }).parse(text, 0, more) as Parsed;

/** Lines end as the first ones do; where both kinds occur, `\n` with a stray `\r` taken off. */
function newlineOf(head: string): Newline {
  const bare = head.replace(/"[^"]*"/g, '');
  const pairs = bare.split('\r\n').length - 1;
  const feeds = bare.split('\n').length - 1;
  return pairs && pairs === feeds ? '\r\n' : feeds ? '\n' : bare.includes('\r') ? '\r' : '\n';
}

/** The delimiter that gives the header most cells, and the other lines as many as the header. */
export function sniffDelimiter(text: string): Delimiter {
  const head = text.slice(0, HEAD);
  const named = /^sep=(.)\r?\n/i.exec(head)?.[1]; // a line that Excel writes for itself
  if (DELIMITERS.includes(named as Delimiter)) return named as Delimiter;
  const newline = newlineOf(head);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const [header = [], ...rows] = parse(head, delimiter, newline, text.length > HEAD).data;
    const full = rows.filter(row => row.length > 1 || row[0]);
    const alike = full.filter(row => row.length === header.length).length / Math.max(1, full.length);
    const score = (header.length - 1) * (full.length ? 0.1 + alike * alike : 1);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/**
 * Reads CSV in pieces, row by row as they stand, the header among them.
 *
 * @throws {ExchangeError} `row-too-long` where a piece has no end of a row, `too-many-rows`.
 */
export async function* readLines(
  text: string,
  delimiter: Delimiter,
  pace?: Pace,
): AsyncGenerator<{ readonly lines: readonly (readonly string[])[]; readonly broken: ReadonlySet<number> }> {
  const pacer = createPacer(pace);
  const newline = newlineOf(text.slice(0, HEAD));
  const strip = newline === '\n';
  let at = /^sep=.\r?\n/i.exec(text.slice(0, 16))?.[0].length ?? 0;
  let size = CHUNK;
  let count = 0;
  while (at < text.length) {
    const end = Math.min(text.length, at + size);
    const { data, errors, meta } = parse(text.slice(at, end), delimiter, newline, end < text.length);
    await pacer.tick('parse', end, text.length);
    if (!data.length && end < text.length) {
      if (size >= MAX_ROW) throw new ExchangeError('row-too-long', { row: count + 1, limit: MAX_ROW });
      size *= 2; // one row is longer than the piece
      continue;
    }
    const closed = end === text.length && data.at(-1)?.length === 1 && !data.at(-1)![0];
    const lines = (closed ? data.slice(0, -1) : data).map(line => {
      const last = line.at(-1);
      return strip && last?.endsWith('\r') ? [...line.slice(0, -1), last.slice(0, -1)] : line;
    });
    count += lines.length;
    // blank lines count here: fewer rows than the limit may remain, yet nobody means half a million blank lines
    if (count > 2 * MAX_ROWS) throw new ExchangeError('too-many-rows', { limit: MAX_ROWS });
    yield { lines, broken: new Set(errors.map(error => error.row ?? 0)) };
    at = end < text.length ? at + meta.cursor : end;
    size = CHUNK;
  }
}
