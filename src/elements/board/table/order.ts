/** A column at another place, counted without itself; the same list where it stands there already. */
export function placed<T>(columns: readonly T[], column: T, to: number): readonly T[] {
  const at = columns.indexOf(column);
  const place = Math.max(0, Math.min(to, columns.length - 1));
  return at < 0 || at === place ? columns : columns.toSpliced(at, 1).toSpliced(place, 0, column);
}

/**
 * Where a column belongs that a person holds: at the place where its middle would be nearest to where it is held. The
 * others are taken without it, so that it never makes room for itself to and fro.
 *
 * @param others - How wide the other columns are, in their order; pixels.
 * @param own - How wide it is itself.
 * @param middle - Where its middle is held, from where the first column begins.
 */
export function slotAt(others: readonly number[], own: number, middle: number): number {
  let [best, nearest, begin] = [0, Infinity, 0];
  for (let slot = 0; slot <= others.length; slot++) {
    const away = Math.abs(begin + own / 2 - middle);
    if (away < nearest) [best, nearest] = [slot, away];
    begin += others[slot] ?? 0;
  }
  return best;
}
