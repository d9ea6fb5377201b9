import { html, nothing, type TemplateResult } from 'lit';
import type { Temperature } from '../../domain/qualify.js';
import type { SendingMessages } from '../../i18n/messages.js';
import type { SendingState } from './sender.js';

/** What the visitor sees when all has arrived: the page's slot for the verdict, else for all, else thanks. */
export const renderOutcome = (verdict: Temperature, isOnlyHere: boolean, text: SendingMessages): TemplateResult =>
  html`<div
    class="outcome"
    part="outcome ${verdict}"
    tabindex="-1"
    id="outcome"
    role="group"
    aria-label=${text.received}
  >
    <svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>
    <slot name=${verdict}
      ><slot name="sent"><p class="thanks">${text.thanks[verdict]}</p></slot></slot
    >
    ${isOnlyHere ? html`<p class="muted small" part="note">${text.onlyHere}</p>` : nothing}
  </div>`;

/** What waits for the network, and what can be done about it. */
export const renderWaiting = (
  isKept: boolean,
  text: SendingMessages,
  retry: () => void,
  discard: () => void,
): TemplateResult =>
  html`<div class="notice warn" part="notice">
    <p><b>${text.waiting}</b> ${isKept ? text.waitingKept : text.waitingHere}</p>
    <div class="buttons">
      <button class="button ghost" type="button" @click=${discard}>${text.discard}</button>
      <button class="button" type="button" @click=${retry}>${text.retry}</button>
    </div>
  </div>`;

/** What became of an earlier visit's answers. */
export function renderEarlier(
  { earlier, expired }: SendingState,
  text: SendingMessages,
  waiting: () => TemplateResult,
): TemplateResult | null {
  if (earlier === 'waiting') return waiting();
  const said = { sending: text.earlier, done: text.received, refused: text.notSent }[earlier ?? 'done'];
  if (earlier) return html`<p class="notice" part="notice">${said}</p>`;
  return expired ? html`<p class="notice warn" part="notice">${text.expired}</p>` : null;
}
