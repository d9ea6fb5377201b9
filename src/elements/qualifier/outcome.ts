import { html, nothing, type TemplateResult } from 'lit';
import type { LeadQualifier } from '../lead-qualifier.js';
import type { Submission } from './submission.js';

/** What the visitor sees when all has arrived: the page's slot for the verdict, else for all, else thanks. */
export const renderOutcome = ({ sending, text }: LeadQualifier, { verdict }: Submission): TemplateResult =>
  html`<div
    class="outcome"
    part="outcome ${verdict}"
    tabindex="-1"
    id="outcome"
    role="group"
    aria-label=${text.received}
  >
    <span class="tick" aria-hidden="true">✓</span>
    <slot name=${verdict}
      ><slot name="sent"
        ><p><b>${text.thanks[verdict]}</b></p></slot
      ></slot
    >
    ${sending?.note ? html`<p class="muted small" part="note">${sending.note}</p>` : nothing}
  </div>`;

/** What waits for the network, and what can be done about it. */
export const renderWaiting = (isKept: boolean, { text, courier }: LeadQualifier): TemplateResult =>
  html`<div class="notice warn" part="notice" tabindex="-1">
    <p><b>${text.waiting}</b> ${isKept ? text.waitingKept : text.waitingHere}</p>
    <div class="buttons">
      <button class="button ghost" type="button" @click=${courier.discard}>${text.discard}</button>
      <button class="button" type="button" @click=${courier.retry}>${text.retry}</button>
    </div>
  </div>`;
