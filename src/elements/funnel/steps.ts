import { html, nothing, type TemplateResult } from 'lit';
import { funnelMark } from '../../charts/marks.js';
import type { FunnelShape } from '../../charts/funnel.js';
import type { Walk } from '../chart/chart-element.js';
import { markItem } from '../chart/mark-item.js';
import type { FunnelRow, Words } from './view.js';

/** What the steps need of their element. */
export interface StepsFrame extends Words, Walk {
  readonly shape: FunnelShape;
  readonly isRtl: boolean;
  /** The mark that has the tooltip. */
  open(row: FunnelRow): void;
}

/** The steps of a funnel: each a row with its name, its shape, its share of the first, and how many go on to it. */
export function stepsTemplate(rows: readonly FunnelRow[], frame: StepsFrame): TemplateResult {
  const names = rows.map(({ id }) => id);
  return html`<ol class="steps" role="list" aria-label=${frame.text.columns}>
    ${rows.map((row, nth) => stepTemplate(row, nth, names, frame))}
  </ol>`;
}

function stepTemplate(row: FunnelRow, nth: number, names: readonly string[], frame: StepsFrame): TemplateResult {
  const { text, shape, isRtl } = frame;
  const { id, name, ofFirst, goOn, isLeak, compared } = row;
  const words = [isLeak && text.isLeak, compared && text.compared(text.compare, compared.amount)];
  const unseen = words.filter(Boolean).join(', ');
  return markItem(
    { name: id, nth, names, part: 'step', walk: frame, open: () => frame.open(row) },
    html`<span class="name">${name}</span>
      <svg class="bar" part="bar">
        ${funnelMark({
          step: row.shape,
          shape,
          depth: row.depth,
          label: row.label,
          isRtl,
          ...(compared ? { compared: compared.share } : {}),
        })}
      </svg>
      <span class="share small muted" data-tip>${ofFirst ?? '–'}</span>
      <span class="chip ${isLeak ? 'lost' : ''}" part="chip" ?hidden=${goOn === null}>${goOn}</span>
      ${unseen ? html`<span class="sr">${unseen}</span>` : nothing}`,
  );
}
