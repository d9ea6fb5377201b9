const cache = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it. */
export function countIn(count: number, language: string): string {
  let format = cache.get(language);
  if (!format) cache.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(count);
}
