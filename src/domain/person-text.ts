const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** An address, standing alone: `ann@x.example` is not found in `joann@x.example`. Links write `%40`. */
const addressPattern = (email: string): string =>
  `(?<![\\p{L}\\p{N}._%+-])${escaped(email).replace('@', '(?:@|%40)')}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`;
/** A name as a word of its own, however it is spaced. */
const namePattern = (name: string): string =>
  `(?<![\\p{L}\\p{N}])${name.trim().split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`;
/** A number however it is grouped. */
const phonePattern = (digits: string): string => `(?<!\\d)\\+?${[...digits].join('[\\s().\\/-]{0,3}')}(?!\\d)`;

/** Shorter numbers are extensions and years. */
const LEAST_DIGITS = 6;
const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** What somebody is known by. */
interface Named {
  readonly emails: readonly string[];
  readonly names: readonly string[];
  readonly phones: readonly string[];
}

const anyOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'giu');

/** Finds these addresses wherever they stand: at least one. */
export const addresses = (emails: readonly string[]): RegExp => anyOf(emails.map(addressPattern));

/** Finds all that names a person: addresses, full names, telephone numbers. */
export function names({ emails, names: full, phones }: Named): RegExp {
  const numbers = phones.map(digitsOf).filter(({ length }) => length >= LEAST_DIGITS);
  return anyOf([...emails.map(addressPattern), ...full.map(namePattern), ...numbers.map(phonePattern)]);
}

/**
 * A plain value with what the pattern finds replaced in all its texts, keys included; the very same value where it finds
 * nothing.
 *
 * @param found - Told of each text in which something was found, with where it stands.
 */
export function replaced(
  value: unknown,
  pattern: RegExp,
  instead: string,
  found: (path: string, text: string) => void = () => {},
  path = '',
): unknown {
  if (typeof value === 'string') {
    const next = value.replace(pattern, instead);
    if (next === value) return value;
    found(path, value);
    return next;
  }
  if (typeof value !== 'object' || value === null) return value;
  let isChanged = false;
  const entries = Object.entries(value).map(([key, each]) => {
    const name = Array.isArray(value) ? key : key.replace(pattern, instead);
    const next = replaced(each, pattern, instead, found, path ? `${path}.${name}` : name);
    isChanged ||= next !== each || name !== key;
    return [name, next] as const;
  });
  if (!isChanged) return value;
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
