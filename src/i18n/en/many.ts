import type { Format } from '../format.js';

/** A number with its noun, in the form that it asks for. */
export const many = (count: number, format: Format, one: string, other: string): string =>
  `${format.count(count)} ${format.plural(count) === 'one' ? one : other}`;
