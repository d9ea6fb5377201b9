/** Deeper than any record goes; it also ends a circle. */
const DEEPEST = 16;

/**
 * A copy of plain data, as JSON would say it: nobody else can change it, and every storage can keep it (none keeps a
 * proxy or a function). `undefined` where the value is not plain.
 */
export function plainCopy(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || depth > DEEPEST) return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) {
    const items = Array.from(value, each => (each === undefined ? null : plainCopy(each, depth + 1)));
    return items.includes(undefined) ? undefined : items;
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') return undefined;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined || key === '__proto__') continue;
    const plain = plainCopy(each, depth + 1);
    if (plain === undefined) return undefined;
    copy[key] = plain;
  }
  return copy;
}
