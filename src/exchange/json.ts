import { ExchangeError } from './errors.js';
import { mayBeUnsafe, parsePiece, splitJson, withoutUnsafeKeys, type Piece } from './json-split.js';
import { MAX_COLUMNS, MAX_RECORD, MAX_ROWS } from './limits.js';
import { createPacer, type Pace } from './pace.js';
import { shown, type Problem, type SetAside } from './problems.js';
import { uniqueNames, type Table, type TableRow } from './table.js';
import type { StoredFields } from '../domain/records.js';

/** The version of our own JSON that is written, and the newest that is read. */
export const JSON_VERSION = 1;

/** A record as a storage keeps it, under its key `kind.id`. */
export type KeyedRecord = readonly [key: string, record: StoredFields];

/** What a JSON file holds: our own records, to be restored as they are, or somebody's rows, to be mapped. */
export type JsonFile =
  | {
      readonly kind: 'records';
      readonly records: readonly KeyedRecord[];
      readonly setAside: readonly SetAside[];
      /** Of records that are taken: `unsafe-key`. */
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'table'; readonly table: Table };

/** Where lists of deals are found, the likeliest first. */
const LISTS = 'deals opportunities records data results result items data.deals result.items data.items value'.split(
  ' ',
);
const KEY = /^(?:pipeline|deal|lead|activity)\../;

interface Item {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

function readItem(piece: Piece, row: number): Item {
  if (piece.text === null)
    return { value: null, problems: [{ row, code: 'record-too-long', params: { limit: MAX_RECORD } }] };
  const value = parsePiece(piece.text, piece.at);
  if (!mayBeUnsafe(piece.text)) return { value, problems: [] };
  const safe = withoutUnsafeKeys(value);
  const dropped = JSON.stringify(safe) !== JSON.stringify(value);
  return { value: safe, problems: dropped ? [{ row, code: 'unsafe-key' }] : [] };
}

/**
 * Reads a JSON text: our own export, a list of objects, or a service's answer with a list in it.
 *
 * @throws {ExchangeError} `json`, `json-shape`, `too-deep`, `newer-version`, `too-many-rows`, `too-many-columns`, `no-rows`.
 */
export async function readJson(text: string, pace?: Pace): Promise<JsonFile> {
  const lists = new Map<string, Item[]>();
  const alone = new Map<string, unknown>();
  for await (const piece of splitJson(text, pace)) {
    if (!piece.element) {
      alone.set(piece.path, piece.text && piece.text.length < 100 ? parsePiece(piece.text, piece.at) : undefined);
      continue;
    }
    const list = lists.get(piece.path) ?? [];
    lists.set(piece.path, list);
    if (list.length >= MAX_ROWS && alone.get('format') !== 'pipewright')
      throw new ExchangeError('too-many-rows', { limit: MAX_ROWS });
    list.push(readItem(piece, list.length + 1));
  }
  if (alone.get('format') === 'pipewright') return ours(lists.get('records') ?? [], alone.get('version'), pace);
  const items = lists.get('') ?? LISTS.map(path => lists.get(path)).find(list => list?.length);
  if (!items) {
    const empty = ['', ...LISTS].some(path => Array.isArray(alone.get(path)));
    throw new ExchangeError(empty ? 'no-rows' : 'json-shape');
  }
  return { kind: 'table', table: await tableOf(items, pace) };
}

async function ours(items: readonly Item[], version: unknown, pace?: Pace): Promise<JsonFile> {
  if (typeof version !== 'number') throw new ExchangeError('json-shape');
  if (version > JSON_VERSION) throw new ExchangeError('newer-version', { version });
  const records: KeyedRecord[] = [];
  const setAside: SetAside[] = [];
  const warnings: Problem[] = [];
  const pacer = createPacer(pace);
  for (const [i, { value, problems }] of items.entries()) {
    const { key, record } = (value ?? {}) as { readonly key?: unknown; readonly record?: Partial<StoredFields> };
    if (typeof key === 'string' && KEY.test(key) && typeof record === 'object' && typeof record?.id === 'string') {
      records.push([key, record as StoredFields]);
      warnings.push(...problems);
    } else
      setAside.push({
        row: i + 1,
        cells: [value],
        problems: [...problems, { row: i + 1, code: 'not-a-record', value: shown(value) }],
      });
    const rest = pacer.tick('parse', i, items.length);
    if (rest) await rest;
  }
  return { kind: 'records', records, setAside, warnings };
}

/** Objects that are a field of a deal as they stand; any other object becomes the name it carries. */
const WHOLE = new Set(['contacts', 'history', 'nextStep', 'custom', 'answers', 'checklist', 'external']);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{Owner: {name, id}}` → `Owner`, `Owner.id`; HubSpot's `properties` come up to the record. */
function* flatten(record: Readonly<Record<string, unknown>>): Generator<readonly [name: string, cell: unknown]> {
  for (const [name, value] of Object.entries(record)) {
    if (!isObject(value) || WHOLE.has(name)) yield [name, value];
    else if (name === 'properties') yield* flatten(value);
    else if ('amount' in value) {
      yield [name, value.amount];
      yield [`${name}.currency`, value.currency];
    } else {
      const label = value.name ?? value.label ?? value.title;
      if (typeof label !== 'string') yield [name, value];
      else {
        yield [name, label];
        yield [`${name}.id`, value.id ?? value.value];
        if (value.email !== undefined) yield [`${name}.email`, value.email];
      }
    }
  }
}

async function tableOf(items: readonly Item[], pace?: Pace): Promise<Table> {
  const pacer = createPacer(pace);
  const places = new Map<string, number>();
  const rows: TableRow[] = [];
  for (const [i, { value, problems }] of items.entries()) {
    const row = i + 1;
    const cells: unknown[] = [];
    if (!isObject(value)) {
      const problem: Problem = { row, code: 'not-a-record', value: shown(value) };
      rows.push({ row, cells: [value], problems: problems.length ? problems : [problem] });
      continue;
    }
    for (const [name, cell] of flatten(value)) {
      const place = places.get(name) ?? places.size;
      if (place >= MAX_COLUMNS) throw new ExchangeError('too-many-columns', { limit: MAX_COLUMNS });
      places.set(name, place);
      while (cells.length <= place) cells.push(undefined);
      cells[place] = cell;
    }
    rows.push({ row, cells, ...(problems.length ? { problems } : {}) });
    const rest = pacer.tick('parse', row, items.length);
    if (rest) await rest;
  }
  return { kind: 'json', columns: uniqueNames([...places.keys()]), rows, blankRows: 0, phantomColumns: 0 };
}
