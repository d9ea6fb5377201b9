import { html, nothing, type TemplateResult } from 'lit';
import { funnelMark } from '../../charts/marks.js';
import type { FunnelShape } from '../../charts/funnel.js';
import type { FunnelRow, Words } from './view.js';

/** What the steps need of their element. */
export interface StepsFrame extends Words {
  readonly shape: FunnelShape;
  readonly isRtl: boolean;
  /** The mark that has the tooltip. */
  readonly tipped: string | null;
  tabIndex(name: string, nth: number, names: readonly string[]): number;
  open(row: FunnelRow): void;
}

/** The steps of a funnel: each a row with its name, its shape, its share of the first, and how many go on to it. */
export function stepsTemplate(rows: readonly FunnelRow[], frame: StepsFrame): TemplateResult {
  const names = rows.map(({ id }) => id);
  return html`<ol class="steps" role="list">
    ${rows.map((row, nth) => stepTemplate(row, nth, names, frame))}
  </ol>`;
}

function stepTemplate(row: FunnelRow, nth: number, names: readonly string[], frame: StepsFrame): TemplateResult {
  const { text, shape, isRtl } = frame;
  const unseen = (words: string): TemplateResult => html`<span class="sr">${words}</span>`;
  return html`<li>
    <button
      type="button"
      class="step"
      part="step"
      data-mark=${row.id}
      tabindex=${frame.tabIndex(row.id, nth, names)}
      aria-describedby=${frame.tipped === row.id ? 'tip' : nothing}
      @click=${() => frame.open(row)}
    >
      <span class="name">${row.name}${unseen(`: ${row.amount}`)}</span>
      <svg class="bar" part="bar" aria-hidden="true">
        ${funnelMark({
          step: row.shape,
          shape,
          depth: row.depth,
          label: row.label,
          isRtl,
          ...(row.compared ? { compared: row.compared.share } : {}),
        })}
      </svg>
      <span class="share small muted">${row.ofFirst ?? '–'} ${unseen(text.ofFirst)}</span>
      <span class="next">
        ${row.goOn ? html`<span class="chip ${row.isLeak ? 'lost' : ''}" part="chip">${row.goOn}</span>` : nothing}
        ${row.isLeak ? unseen(text.isLeak) : nothing}
        ${row.compared ? unseen(text.compared(text.compare, row.compared.amount)) : nothing}
      </span>
    </button>
  </li>`;
}
