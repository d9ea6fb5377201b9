import { html, nothing, svg, type TemplateResult } from 'lit';
import { columnMark } from '../../charts/column.js';
import type { Walk } from '../chart/chart-element.js';
import { markItem } from '../chart/mark-item.js';
import { LEVELS, moneyText, type Column, type ForecastView, type Level, type Line, type Words } from './view.js';

/** What the columns need of their element. */
interface ColumnsFrame extends Words, Walk {
  /** The piece of a period that keys have gone to. */
  chosen(column: string): Level | null;
  onKeydown(event: KeyboardEvent, column: Column): void;
  onFocusout(): void;
  /** Opens a period, or a piece of it. */
  open(column: Column, piece: Level | null): void;
}

/** Room above the highest number. */
export const HEADROOM = 1.04;
const HATCHED = { best: 'url(#hatch)' };

/** A part of a period in words. */
export const lineText = ({ name, values, share }: Line, words: Words): string => {
  const { text, chart, format } = words;
  const amount = moneyText(values, words);
  return share ? text.lineOf(name, amount, chart.deals(share.count, format)) : text.line(name, amount);
};

/** The periods side by side, each a bar on its line of quota; below them what the colours mean. */
export function columnsTemplate({ columns, most, quota }: ForecastView, frame: ColumnsFrame): TemplateResult {
  const names = columns.map(({ key }) => key);
  const top = most * HEADROOM;
  const onKeydown = (event: KeyboardEvent): void => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-mark]')?.dataset.mark;
    const column = columns.find(({ key }) => key === mark);
    if (column) frame.onKeydown(event, column);
  };
  return html`<svg class="defs" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="ground" width="6" height="6"></rect>
          <line class="stroke" x1="0" x2="0" y1="0" y2="6"></line>
        </pattern>
      </defs>
    </svg>
    <ol
      class="columns"
      role="list"
      aria-label=${frame.text.columns}
      @keydown=${onKeydown}
      @focusout=${frame.onFocusout}
    >
      ${columns.map((column, nth) => columnTemplate(column, top, nth, names, frame))}
    </ol>
    ${keyTemplate(columns, quota, frame)}`;
}

function columnTemplate(
  column: Column,
  top: number,
  nth: number,
  names: readonly string[],
  frame: ColumnsFrame,
): TemplateResult {
  const { key, name, title, isPast, pieces, expected, label, quota, lines } = column;
  const chosen = frame.chosen(key);
  const onClick = ({ target, detail }: MouseEvent): void => {
    const pressed = (target as Element).closest<SVGElement>('[data-piece]')?.dataset.piece as Level | undefined;
    // a key's click is on the button as a whole: the piece is the one that arrows went to
    frame.open(column, pressed ?? (detail === 0 ? chosen : null));
  };
  const look = isPast ? 'column past' : 'column';
  return markItem(
    { name: key, nth, names, part: 'column', look, walk: frame, open: onClick },
    html`<svg class="plot" part="bar" aria-hidden="true">
        ${columnMark({ pieces, top, tick: expected || null, goal: quota, patterns: HATCHED, chosen })}
      </svg>
      <span class="names" aria-hidden="true" data-tip><span class="muted">${name}</span><b>${label || '–'}</b></span>
      <span class="sr">${title}: ${lines.map(line => lineText(line, frame)).join('; ')}</span>`,
  );
}

/** What the colours mean; only those that are there. */
function keyTemplate(columns: readonly Column[], quota: string | null, { text }: Words): TemplateResult {
  const shown = LEVELS.filter(level => columns.some(({ pieces }) => pieces.some(p => p.key === level && p.amount > 0)));
  const swatch = (kind: string): TemplateResult =>
    html`<svg class="swatch" aria-hidden="true">
      ${svg`<rect class="piece ${kind}" fill=${kind === 'best' ? HATCHED.best : nothing} x="0.5" y="0.5" width="9" height="9" rx="2"></rect>`}
    </svg>`;
  const stroke = (kind: string): TemplateResult =>
    html`<svg class="swatch wide" aria-hidden="true">
      ${svg`<line class=${kind} stroke-dasharray=${kind === 'goal' ? '4 2' : nothing} x1="0" x2="16" y1="5" y2="5"></line>`}
    </svg>`;
  return html`<p class="key">
    ${shown.map(level => html`<span>${swatch(level)}${text[level]}</span>`)}
    <span>${stroke('tick')}${text.expected}</span>
    ${columns.some(each => each.quota) ? html`<span>${stroke('goal')}${quota ?? text.quota}</span>` : nothing}
  </p>`;
}
