/** What is wrong with a part of a written view. */
export type Unreadability =
  /** It names nothing that a view has. */
  | 'unknown'
  /** It is no text, or not written as it should be. */
  | 'not-text'
  /** Neither a number nor a day. */
  | 'not-a-bound'
  | 'not-a-date'
  | 'not-a-list'
  /** No object with parts. */
  | 'not-a-group'
  | 'not-allowed'
  /** It says again what an earlier part has said. */
  | 'repeated';

/** Thrown while a part is read, and caught where it is told of. */
export class Unreadable extends Error {
  constructor(readonly code: Unreadability) {
    super(code);
  }
}

/** One of a few words. */
export function readWord<T>(value: unknown, allowed: readonly T[]): T {
  const word = allowed.find(each => each === value);
  if (word === undefined) throw new Unreadable('not-allowed');
  return word;
}

/**
 * A text of letters, digits, `-`, `.`, `_` (a space) and `~…~` (any other sign by its code): addresses, mails and
 * URLSearchParams leave all of them as they are.
 */
export const write = (text: string): string =>
  text === ''
    ? '~~'
    : Array.from(text, sign =>
        /[\w.-]/.test(sign) && sign !== '_' ? sign : sign === ' ' ? '_' : `~${sign.codePointAt(0)!.toString(16)}~`,
      ).join('');

/** What `write` wrote. */
export function read(text: string): string {
  if (text === '~~') return '';
  if (!/^(?:[\w.-]|~[0-9a-f]{1,6}~)+$/.test(text)) throw new Unreadable('not-text');
  return text.replace(/_/g, ' ').replace(/~([0-9a-f]+)~/g, (_, code: string) => {
    const point = parseInt(code, 16);
    if (point > 0x10ffff) throw new Unreadable('not-text');
    return String.fromCodePoint(point);
  });
}
/** Several, one after the other. */
export const list = (texts: readonly string[]): string => texts.map(write).join(',');
export const readList = (text: string): string[] => (text === '' ? [] : text.split(',').map(read));
