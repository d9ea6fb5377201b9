import { html, nothing, type TemplateResult } from 'lit';
import type { BoardMessages } from '../../i18n/messages.js';

/** How to begin. */
export const emptyTemplate = (
  messages: BoardMessages,
  canAdd: boolean,
  canImport: boolean,
  sample: boolean,
): TemplateResult =>
  html`<div class="empty" part="empty">
    <slot name="empty">
      <h3>${messages.emptyTitle}</h3>
      ${
        canAdd
          ? html`<p class="muted">${messages.emptyText}</p>
              <div class="buttons">
                <button class="button primary" type="button" data-act="new">${messages.newDeal}</button>
                ${canImport ? html`<button class="button" type="button" data-act="import">${messages.importFile}</button>` : nothing}
                ${sample ? html`<button class="button ghost" type="button" data-act="sample">${messages.sampleData}</button>` : nothing}
              </div>`
          : nothing
      }
    </slot>
  </div>`;
