/** How the steps of a funnel are drawn. */
export type FunnelShape = 'tapered' | 'bars';

/** A step's shape in a box of 100 × 100: where its upper and its lower edge begin and end. */
export interface FunnelStep {
  readonly top: readonly [number, number];
  readonly bottom: readonly [number, number];
}

/** A step that has something in it is never too thin to be seen; percent of the widest. */
const THINNEST = 0.6;

/** An amount as the share of the most, in percent; nothing stays nothing. */
export const widthOf = (amount: number, most: number): number =>
  amount > 0 && most > 0 ? Math.max(THINNEST, Math.min(100, (100 * amount) / most)) : 0;

const centred = (width: number): readonly [number, number] => [(100 - width) / 2, (100 + width) / 2];

/**
 * The shapes of a funnel's steps, widest 100. Bars are as wide below as above; a tapered step narrows to the width of the
 * next one, so that what is lost can be seen; the last keeps its width.
 */
export function funnelSteps(
  amounts: readonly number[],
  shape: FunnelShape,
  most = Math.max(0, ...amounts),
): FunnelStep[] {
  const widths = amounts.map(amount => widthOf(amount, most));
  return widths.map((width, at) => ({
    top: centred(width),
    bottom: centred(shape === 'bars' ? width : Math.min(width, widths[at + 1] ?? width)),
  }));
}
