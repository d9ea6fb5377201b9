import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../store/step.js';
import type { BoardMessages } from '../../i18n/messages.js';

/** What was just done or refused. */
export interface Toast {
  readonly text: string;
  /** The step it tells of: offered to be undone as long as it is the last one. */
  readonly step?: Step;
  readonly grave?: boolean;
}

export const toastTemplate = (
  toast: Toast | null,
  last: Step | null,
  messages: BoardMessages,
): TemplateResult | typeof nothing =>
  toast
    ? html`<div class="toast ${toast.grave ? 'grave' : ''}" part="toast">
        <span>${toast.text}</span>
        ${toast.step && toast.step === last ? html`<button type="button" data-act="undo">${messages.undo}</button>` : nothing}
        <button type="button" class="icon x" data-act="dismiss" aria-label=${messages.close}></button>
      </div>`
    : nothing;

/** Where a dragged deal ends. */
export const zonesTemplate = (messages: BoardMessages): TemplateResult =>
  html`<div class="zones" part="zones">
    ${(['won', 'lost', 'abandoned'] as const).map(status => html`<div class="zone ${status}" part="zone ${status}" data-zone=${status}>${messages[status]}</div>`)}
    <div class="zone" part="zone delete" data-zone="delete">${messages.delete}</div>
  </div>`;

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
