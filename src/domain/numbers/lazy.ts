/**
 * Adds properties that are worked out when they are first read: which 100,000 ids are behind a figure costs more than the
 * figure. A copy of the object has them as plain values.
 */
export function lazy<T extends object, L extends Readonly<Record<string, () => unknown>>>(
  fields: T,
  later: L,
): T & { readonly [K in keyof L]: ReturnType<L[K]> } {
  for (const [name, make] of Object.entries(later)) {
    let made: { readonly value: unknown } | undefined;
    const get = (): unknown => (made ??= { value: make() }).value;
    Object.defineProperty(fields, name, { enumerable: true, configurable: true, get });
  }
  return fields as T & { readonly [K in keyof L]: ReturnType<L[K]> };
}
