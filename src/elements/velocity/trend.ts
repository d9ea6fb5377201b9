import { html, nothing, type TemplateResult } from 'lit';
import { lineMark } from '../../charts/marks.js';
import type { VelocityTrend } from '../../domain/numbers/trend.js';
import type { Velocity } from '../../domain/numbers/velocity.js';
import { whyText } from '../../i18n/reasons.js';
import type { Walk } from '../chart/chart-element.js';
import { markItem } from '../chart/mark-item.js';
import type { VelocityMode } from './questions.js';
import { sizeText, trendPoints, trendText, type Words } from './view.js';

/** A window of the trend as it is read. */
export interface TrendWindow {
  /** Its last day, by which it is told from the others. */
  readonly key: string;
  /** What it is called. */
  readonly name: string;
  /** What it comes to; “–” where it has no base. */
  readonly text: string;
  readonly velocity: Velocity;
}

/** The windows of a trend, the latest last. */
export function windowsOf(trend: VelocityTrend | null, mode: VelocityMode, words: Words): readonly TrendWindow[] {
  if (!trendPoints(trend, mode).length) return [];
  const { text, format } = words;
  const now = trend!.points.at(-1)!.period.until!;
  const at = format.calendar.startOf(now);
  return trend!.points.map(({ period, velocity }) => {
    // a period ends before the day that it does not hold any more
    const last = format.calendar.dayOf(format.calendar.startOf(period.until!) - 1);
    return { key: last, name: text.window(format.day(last, at)), text: sizeText(velocity, mode, words), velocity };
  });
}

/** The trend as a line; each of its windows opens the deals behind it. */
export function trendTemplate(
  trend: VelocityTrend,
  windows: readonly TrendWindow[],
  mode: VelocityMode,
  words: Words,
  walk: Walk,
  open: (window: TrendWindow) => void,
): TemplateResult {
  const points = trendPoints(trend, mode);
  const keys = windows.map(({ key }) => key);
  const tipped = keys.indexOf(walk.tipped ?? '');
  const [looked] = tipped < 0 ? [] : trendPoints(trend, mode, tipped);
  return html`<div class="trend" part="trend">
      <svg aria-hidden="true">${lineMark(points, looked)}</svg>
      <ol class="windows" role="list" aria-label=${words.text.windows}>
        ${windows.map(each =>
          markItem(
            { name: each.key, nth: keys.indexOf(each.key), names: keys, part: 'window', walk, open: () => open(each) },
            html`<span class="sr">${each.name}: ${each.text}</span>`,
          ),
        )}
      </ol>
    </div>
    <p class="sr">${trendText(trend, mode, words)}</p>`;
}

/** What the tooltip of a window says. */
export function windowTip(window: TrendWindow | undefined, mode: VelocityMode, words: Words): TemplateResult | null {
  if (!window) return null;
  const { name, text, velocity } = window;
  const { why, count } = mode === 'days' ? velocity.factors.cycle : velocity;
  const { chart, format } = words;
  return html`<b>${name}</b>
    <ul role="list">
      <li>${text}</li>
      ${why ? html`<li>${whyText(why, words)}</li>` : nothing}
      <li>${chart.deals(count, format)}</li>
    </ul>`;
}
