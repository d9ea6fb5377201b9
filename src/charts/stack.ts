import { linear } from './scale.js';

/** A piece of a stacked bar, in percent of the drawing: 0 is the upper edge. */
export interface Piece {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** What part of a column's width stays free on each side. */
const GAP = 0.12;

/**
 * Bars side by side, each made of pieces that stand on each other in the given order; `top` is the number at the upper
 * edge. Pieces of nothing are left out.
 */
export function stackedBars(
  bars: readonly (readonly { readonly key: string; readonly amount: number }[])[],
  top: number,
): Piece[][] {
  const column = 100 / Math.max(1, bars.length);
  const heightOf = linear([0, top || 1], [0, 100]);
  return bars.map((pieces, nth) => {
    let floor = 100;
    return pieces
      .filter(({ amount }) => amount > 0)
      .map(({ key, amount }) => {
        const height = heightOf(amount);
        floor -= height;
        return { key, x: (nth + GAP) * column, width: (1 - 2 * GAP) * column, y: floor, height };
      });
  });
}
