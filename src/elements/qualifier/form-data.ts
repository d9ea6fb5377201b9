import type { Encoding } from './post.js';

/** Their fields go by their own names, without that of what they stand in. */
const PLAIN = new Set(['answers', 'custom']);

/** A lead flat, for services that take form data: `answers.budget` becomes `budget`. */
function flatOf(wire: Readonly<Record<string, unknown>>): [string, string][] {
  const pairs: [string, string][] = [];
  const put = (name: string, value: unknown): void => {
    if (value === null || value === undefined || value === '') return;
    if (Array.isArray(value)) for (const each of value) put(name, each);
    else if (typeof value === 'object')
      for (const [key, each] of Object.entries(value)) put(PLAIN.has(name) ? key : `${name}_${key}`, each);
    else pairs.push([name, String(value as string | number | boolean)]);
  };
  for (const [name, value] of Object.entries(wire)) put(name, value);
  return pairs;
}

/** As a form of the page itself would send it; the browser names the type. */
export const asForm: Encoding = wire => ({ body: new URLSearchParams(flatOf(wire)) });
