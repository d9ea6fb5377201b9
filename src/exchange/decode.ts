import { ExchangeError } from './errors.js';
import { MAX_BACKUP_BYTES, MAX_BYTES } from './limits.js';
import { createPacer, type Pace, type Pacer } from './pace.js';

/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** A byte order mark said so; without one UTF-8 is proven by its form, and windows-1252 is only what remains. */
  readonly bom: boolean;
}

// how our own JSON begins: a team must be able to read its whole backup again
const OURS = new TextEncoder().encode('{"format":"pipewright"');
const PIECE = 128 * 1024;
const SIGNATURES: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

function byMark([a, b, c]: Uint8Array): { encoding: Encoding; skip: number } | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return null;
}

async function run(bytes: Uint8Array, encoding: Encoding, fatal: boolean, pacer: Pacer): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    await pacer.tick('decode', at, bytes.length);
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/**
 * A file's bytes as text: by byte order mark, else as UTF-8 where the bytes are sound UTF-8, else as windows-1252 (what
 * older spreadsheets write). The result says which.
 *
 * @param options.encoding - What a person corrected it to.
 * @throws {ExchangeError} `too-large`, `empty`, or `not-text` for a workbook, archive or HTML table.
 */
export async function decode(
  bytes: Uint8Array,
  options: { readonly encoding?: Encoding; readonly pace?: Pace } = {},
): Promise<Decoded> {
  const ours = OURS.every((byte, i) => bytes[i] === byte);
  const limit = ours ? MAX_BACKUP_BYTES : MAX_BYTES;
  if (bytes.length > limit) throw new ExchangeError('too-large', { bytes: bytes.length, limit });
  for (const [type, signature] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) throw new ExchangeError('not-text', { type });
  const pacer = createPacer(options.pace);
  const mark = byMark(bytes);
  const body = mark ? bytes.subarray(mark.skip) : bytes;
  const decoded: Decoded = options.encoding
    ? { text: await run(body, options.encoding, false, pacer), encoding: options.encoding, bom: false }
    : mark
      ? { text: await run(body, mark.encoding, false, pacer), encoding: mark.encoding, bom: true }
      : await guess(body, pacer);
  const head = decoded.text.slice(0, 2048).trimStart().toLowerCase();
  if (!head && !decoded.text.trim()) throw new ExchangeError('empty');
  // Bitrix24's "Excel" is such a page
  if (/^<(?:!doctype html|html|meta|table)/.test(head)) throw new ExchangeError('not-text', { type: 'html' });
  return decoded;
}

async function guess(bytes: Uint8Array, pacer: Pacer): Promise<Decoded> {
  // many NULs: UTF-16 without a mark, or no text at all
  const head = bytes.subarray(0, 4096);
  if (head.filter(byte => byte === 0).length * 20 > head.length)
    throw new ExchangeError('not-text', { type: 'unknown' });
  try {
    return { text: await run(bytes, 'utf-8', true, pacer), encoding: 'utf-8', bom: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: await run(bytes, 'windows-1252', false, pacer), encoding: 'windows-1252', bom: false };
  }
}
