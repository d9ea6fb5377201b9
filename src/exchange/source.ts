import { decode, type Encoding } from './decode.js';
import { readJson, type JsonFile } from './json.js';
import type { Pace } from './pace.js';
import { readCsv } from './table.js';
import type { Delimiter } from './csv.js';

/** A file, read. */
export type Source = JsonFile & { readonly encoding: Encoding; readonly bom: boolean };

/**
 * Reads a file of any kind that can be imported: CSV with any usual delimiter, JSON of ours or of a service. Told by
 * its content, not its name.
 *
 * @throws {ExchangeError} where the file as a whole cannot be read; the signal's reason where it aborts.
 */
export async function readSource(
  bytes: Uint8Array,
  options: { readonly encoding?: Encoding; readonly delimiter?: Delimiter; readonly pace?: Pace } = {},
): Promise<Source> {
  const { text, encoding, bom } = await decode(bytes, options);
  const json = /^\s{0,1000}[[{]/.test(text.slice(0, 1001));
  const file: JsonFile = json
    ? await readJson(text, options.pace)
    : { kind: 'table', table: await readCsv(text, options) };
  return { ...file, encoding, bom };
}
