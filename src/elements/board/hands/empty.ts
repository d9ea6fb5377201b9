import { html, nothing, type TemplateResult } from 'lit';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Hands } from './hands.js';

/** How to begin. */
export function emptyTemplate({ board, desk, text }: Hands): TemplateResult {
  const { exchange } = (board.constructor as typeof PipelineBoard).parts;
  return html`<div class="empty" part="empty">
    <slot name="empty">
      <h3>${text.emptyTitle}</h3>
      ${
        desk.can('add')
          ? html`<p class="muted">${text.emptyText}</p>
              <div class="buttons">
                <button class="button primary" type="button" data-act="new">${text.newDeal}</button>
                ${exchange ? html`<button class="button" type="button" data-act="import">${text.importFile}</button>` : nothing}
                ${board.sampleData ? html`<button class="button ghost" type="button" data-act="sample">${text.sampleData}</button>` : nothing}
              </div>`
          : nothing
      }
    </slot>
  </div>`;
}
