import { ExchangeError } from './errors.js';
import { MAX_DEPTH, MAX_RECORD } from './limits.js';
import { createPacer, type Pace, type Pacer } from './pace.js';

/** Keys by which data could reach a prototype: dropped from every object that comes in. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A part of a JSON text that is parsed on its own. */
export interface Piece {
  /** `''` at the root, else the way there: `data`, `result.items`. */
  readonly path: string;
  /** An element of the list at `path`; otherwise the whole value of that member. */
  readonly element: boolean;
  /** `null` where the piece is longer than a record may be. */
  readonly text: string | null;
  /** Where it begins, in characters. */
  readonly at: number;
}

// services put their lists into such a member, and some into a list within it
const WRAPPERS = new Set(['data', 'result', 'results']);

/** Walks a JSON text without building it: JSON.parse of ten megabytes at once would hold up the page. */
class Scanner {
  at = 0;
  readonly #structure = /["[\]{}]/g;
  readonly #solid = /[^ \n\r\t]/g;
  readonly #end = /[,\]} \n\r\t]/g;

  constructor(
    readonly text: string,
    readonly pacer: Pacer,
  ) {}

  fail(): never {
    throw new ExchangeError('json', { at: this.at });
  }

  /** The next character that is no white space, which is then current. */
  peek(): string {
    this.#find(this.#solid);
    return this.text[this.at] ?? '';
  }

  /** To the next match, or to the end. */
  #find(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    this.at = pattern.exec(this.text)?.index ?? this.text.length;
  }

  take(character: string): void {
    if (this.peek() !== character) this.fail();
    this.at++;
  }

  /** Whether another item follows in a list or object that ends with `end`. */
  more(end: string): boolean {
    const next = this.peek();
    this.at++;
    if (next === end) return false;
    if (next !== ',') this.fail();
    return true;
  }

  #string(): void {
    const start = this.at;
    for (let from = start + 1; ;) {
      if (from - start > MAX_RECORD) throw new ExchangeError('row-too-long', { at: start, limit: MAX_RECORD });
      const quote = this.text.indexOf('"', from);
      if (quote < 0) this.fail();
      let escapes = 0;
      while (this.text[quote - 1 - escapes] === '\\') escapes++;
      this.at = from = quote + 1;
      if (escapes % 2 === 0) return;
    }
  }

  key(): string {
    if (this.peek() !== '"') this.fail();
    const start = this.at;
    this.#string();
    const key = parsePiece(this.text.slice(start, this.at), start) as string;
    this.take(':');
    return key;
  }

  async value(path: string, element: boolean): Promise<Piece> {
    const first = this.peek();
    const start = this.at;
    if (first === '"') this.#string();
    else if (first === '{' || first === '[') await this.#nested();
    else this.#find(this.#end);
    if (this.at === start) this.fail();
    const text = this.at - start > MAX_RECORD ? null : this.text.slice(start, this.at);
    return { path, element, text, at: start };
  }

  async #nested(): Promise<void> {
    let depth = 0;
    for (let steps = 1; ; steps++) {
      this.#structure.lastIndex = this.at;
      const found = this.#structure.exec(this.text);
      if (!found) this.fail();
      this.at = found.index;
      if (found[0] === '"') this.#string();
      else {
        this.at++;
        depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
        if (depth > MAX_DEPTH) throw new ExchangeError('too-deep', { limit: MAX_DEPTH });
        if (depth === 0) return;
      }
      if (steps % 1024 === 0) await this.pacer.tick('parse', this.at, this.text.length);
    }
  }
}

async function* elements(scanner: Scanner, path: string): AsyncGenerator<Piece> {
  const at = scanner.at;
  scanner.take('[');
  if (scanner.peek() === ']') {
    scanner.at++;
    return yield { path, element: false, text: '[]', at };
  }
  do {
    yield await scanner.value(path, true);
    await scanner.pacer.tick('parse', scanner.at, scanner.text.length);
  } while (scanner.more(']'));
}

async function* members(scanner: Scanner, prefix: string): AsyncGenerator<Piece> {
  scanner.take('{');
  if (scanner.peek() === '}') return void scanner.at++;
  do {
    const key = scanner.key();
    const path = prefix + key;
    const first = scanner.peek();
    if (first === '[') yield* elements(scanner, path);
    else if (first === '{' && !prefix && WRAPPERS.has(key)) yield* members(scanner, `${key}.`);
    else yield await scanner.value(path, false);
  } while (scanner.more('}'));
}

/**
 * The records of a JSON text, one by one: the elements of a list at the root or in a member of the root, and the other
 * members whole.
 *
 * @throws {ExchangeError} `json`, `too-deep`.
 */
export async function* splitJson(text: string, pace?: Pace): AsyncGenerator<Piece> {
  const scanner = new Scanner(text, createPacer(pace));
  const first = scanner.peek();
  if (first === '[') yield* elements(scanner, '');
  else if (first === '{') yield* members(scanner, '');
  else throw new ExchangeError(first ? 'json' : 'empty', { at: 0 });
  if (scanner.peek()) scanner.fail();
}

/** One piece as a value. Unsafe keys are still in it as own keys: see `withoutUnsafeKeys`. */
export function parsePiece(text: string, at: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ExchangeError('json', { at });
  }
}

/** A copy of parsed JSON without the keys that could reach a prototype, at any depth. */
export function withoutUnsafeKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUnsafeKeys);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !UNSAFE_KEYS.has(key))
      .map(([key, inner]) => [key, withoutUnsafeKeys(inner)]),
  );
}

/** Whether a JSON text may hold an unsafe key; an escaped letter could hide one. */
export const mayBeUnsafe = (text: string): boolean =>
  text.includes('__proto__') || text.includes('constructor') || text.includes('prototype') || text.includes('\\u');
