/** A point of a line. */
export type Point = readonly [x: number, y: number];

const short = (value: number): string => String(Math.round(value * 100) / 100);
const at = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

/**
 * A smooth line through all points, left to right, as the `d` of a path. It never rises above or falls below the points
 * it runs between (monotone cubic, Fritsch and Carlson): a curve must not show a peak that nobody measured.
 */
export function smoothPath(points: readonly Point[]): string {
  if (!points.length) return '';
  const last = points.length - 1;
  const slopes = points.slice(1).map(([x, y], nth) => (y - points[nth]![1]) / (x - points[nth]![0] || 1));
  const tangents = points.map((_, nth) => {
    const before = slopes[nth - 1];
    const after = slopes[nth];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const mean = (before + after) / 2;
    return Math.sign(mean) * Math.min(Math.abs(mean), 3 * Math.abs(before), 3 * Math.abs(after));
  });
  let path = `M${at(points[0]!)}`;
  for (let nth = 0; nth < last; nth++) {
    const [[x0, y0], [x1, y1]] = [points[nth]!, points[nth + 1]!];
    const third = (x1 - x0) / 3;
    path += `C${at([x0 + third, y0 + tangents[nth]! * third])} ${at([x1 - third, y1 - tangents[nth + 1]! * third])} ${at([x1, y1])}`;
  }
  return path;
}

/** The same line with all that lies below it, down to `floor`. */
export function areaPath(points: readonly Point[], floor: number): string {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `${smoothPath(points)}L${at([last[0], floor])}L${at([first[0], floor])}Z` : '';
}
