import { html, nothing, type TemplateResult } from 'lit';
import type { ActionText } from './desk.js';
import { emptyTemplate } from './empty.js';
import type { Hands } from './hands.js';

const toastTemplate = ({ toasts, store, text }: Hands): TemplateResult | typeof nothing => {
  const { current: toast } = toasts;
  if (!toast) return nothing;
  return html`<div class="toast ${toast.grave ? 'grave' : ''}" part="toast">
    <span>${toast.text}</span>
    ${toast.step && toast.step === store.$undo.get().undo ? html`<button type="button" data-act="undo">${text.undo}</button>` : nothing}
    <button type="button" class="icon x" data-act="dismiss" aria-label=${text.close}></button>
  </div>`;
};

/** Where a dragged deal ends. */
const zonesTemplate = (text: ActionText): TemplateResult =>
  html`<div class="zones" part="zones">
    ${(['won', 'lost', 'abandoned'] as const).map(status => html`<div class="zone ${status}" part="zone ${status}" data-zone=${status}>${text[status]}</div>`)}
    <div class="zone" part="zone delete" data-zone="delete">${text.delete}</div>
  </div>`;

/** What lies above the columns: how to begin, zones while dragging, the message of what was done, the menu. */
export const surroundings = (hands: Hands, isEmpty: boolean): TemplateResult => {
  const { held } = hands.floats;
  return html`${isEmpty && hands.editing.adding === null ? emptyTemplate(hands) : nothing}
  ${held?.mode === 'drag' && hands.desk.can('close', held.deal) ? zonesTemplate(hands.text) : nothing}
  ${hands.selection?.bar()} ${toastTemplate(hands)} ${hands.menus.template()}`;
};
