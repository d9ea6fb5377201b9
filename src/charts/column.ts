import { nothing, svg, type SVGTemplateResult } from 'lit';
import { stackedBars } from './stack.js';
import { linear } from './scale.js';

/** A column of a bar chart, drawn into a box of its own; amounts in any one unit. */
export interface ColumnMark {
  /** From below. */
  readonly pieces: readonly { readonly key: string; readonly amount: number }[];
  /** The number at the upper edge. */
  readonly top: number;
  /** A short line across the bar. */
  readonly tick: number | null;
  /** A line across the whole column, which goes on in the next. */
  readonly goal: number | null;
  /** The pattern that a piece is filled with, by its key. */
  readonly patterns: Readonly<Partial<Record<string, string>>>;
  /** The piece that stands out, by its key. */
  readonly chosen?: string | null;
}

const percent = (value: number): string => `${Math.round(value * 1000) / 1000}%`;
/** What is there is seen, however little it is; percent. */
const THINNEST = 0.8;
/** So much of a column the tick reaches over the bar on each side; percent. */
const OVER = 4;

/** A stacked bar with its tick and the goal. */
export function columnMark({ pieces, top, tick, goal, patterns, chosen }: ColumnMark): SVGTemplateResult {
  const [bars = []] = stackedBars([pieces], top);
  const heightOf = linear([0, top || 1], [100, 0]);
  const [first] = bars;
  const [x, width] = [first?.x ?? 12, first?.width ?? 76];
  return svg`${bars.map(
    ({ key, x: at, width: wide, y, height }) =>
      svg`<rect class="piece ${key} ${key === chosen ? 'chosen' : ''}" data-piece=${key} fill=${patterns[key] ?? nothing} x=${percent(at)} width=${percent(wide)} y=${percent(y)} height=${percent(Math.max(THINNEST, height))} rx="2"></rect>`,
  )}
    ${goal === null ? nothing : svg`<line class="goal" stroke-dasharray="4 4" x1="0" x2="100%" y1=${percent(heightOf(goal))} y2=${percent(heightOf(goal))}></line>`}
    ${tick === null ? nothing : svg`<line class="tick" x1=${percent(x - OVER)} x2=${percent(x + width + OVER)} y1=${percent(heightOf(tick))} y2=${percent(heightOf(tick))}></line>`}`;
}
