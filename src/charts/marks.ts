import { nothing, svg, type SVGTemplateResult } from 'lit';
import { areaPath, smoothPath, type Point } from './curve.js';
import { widthOf, type FunnelShape, type FunnelStep } from './funnel.js';

// Everything is said in percent of the drawing's box, so that a chart takes any size without being measured or drawn anew.

const percent = (value: number): string => `${Math.round(value * 1000) / 1000}%`;

/** Room that a digit takes beside others, and the narrowest column that bars are drawn in; pixels. */
const DIGIT = 8.5;
const NARROWEST = 200;

/** A step of a funnel with its number, which stands beside it where it would not fit in. */
export interface FunnelMark {
  readonly step: FunnelStep;
  readonly shape: FunnelShape;
  /** 0 for the first step … 1 for the last: later steps are stronger in colour. */
  readonly depth: number;
  readonly label: string;
  readonly isRtl: boolean;
  /** The step's share of the most in what it is compared with, 0–1; a thin bar below. */
  readonly compared?: number;
}

export function funnelMark({ step, shape, depth, label, isRtl, compared }: FunnelMark): SVGTemplateResult {
  const [from, to] = step.top;
  const width = to - from;
  const height = compared === undefined ? 100 : 68;
  const isInside = (width / 100) * NARROWEST >= label.length * DIGIT + 8;
  const opacity = 0.86 + 0.14 * depth;
  const [left, right] = step.bottom;
  const x = isInside ? 50 : isRtl ? from : to;
  const side = isInside ? 0 : isRtl ? -7 : 7;
  const kind = isInside ? 'label inside' : 'label';
  const anchor = isInside ? 'middle' : 'start';
  const thin = compared === undefined ? 0 : widthOf(compared, 1);
  const second =
    compared === undefined
      ? nothing
      : svg`<rect class="compared" x=${percent((100 - thin) / 2)} width=${percent(thin)} y="76%" height="24%" rx="2"></rect>`;
  return shape === 'bars'
    ? svg`<rect class="mark" x=${percent(from)} width=${percent(width)} height=${percent(height)} rx="5" fill-opacity=${opacity}></rect>
        <text class=${kind} x=${percent(x)} dx=${side} y=${percent(height / 2)} dy="0.36em" text-anchor=${anchor}>${label}</text>${second}`
    : svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height=${percent(height)}>
          <polygon class="mark" points="${from},0 ${to},0 ${right},100 ${left},100" fill-opacity=${opacity}></polygon>
        </svg>
        <text class=${kind} x=${percent(x)} dx=${side} y=${percent(height / 2)} dy="0.36em" text-anchor=${anchor}>${label}</text>${second}`;
}

/**
 * A line over time, the area below it, and a dot where it stands now. Points and height are in percent.
 *
 * @param last - Where the dot is, while somebody looks at another point.
 */
export function lineMark(points: readonly Point[], last = points.at(-1)): SVGTemplateResult {
  return svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
      <path class="area" d=${areaPath(points, 100)}></path>
      <path class="line" d=${smoothPath(points)} vector-effect="non-scaling-stroke"></path>
    </svg>
    ${last ? svg`<circle class="dot" cx=${percent(last[0])} cy=${percent(last[1])} r="3.5"></circle>` : nothing}`;
}
