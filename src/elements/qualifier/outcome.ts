import { html, nothing, type TemplateResult } from 'lit';
import type { LeadQualifier } from '../lead-qualifier.js';

/** What the visitor sees when all has arrived: the page's slot for the verdict, else for all, else thanks. */
export const renderOutcome = ({ sent, sending, courier: { text } }: LeadQualifier): TemplateResult => {
  const { verdict } = sent!;
  return html`<div
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
    ${sending?.isOnlyHere ? html`<p class="muted small" part="note">${text.onlyHere}</p>` : nothing}
  </div>`;
};

/** What waits for the network, and what can be done about it. */
export const renderWaiting = ({ sending, courier: { text, retry, discard } }: LeadQualifier): TemplateResult =>
  html`<div class="notice warn" part="notice">
    <p><b>${text.waiting}</b> ${sending?.isKept ? text.waitingKept : text.waitingHere}</p>
    <div class="buttons">
      <button class="button ghost" type="button" @click=${discard}>${text.discard}</button>
      <button class="button" type="button" @click=${retry}>${text.retry}</button>
    </div>
  </div>`;

/** What became of an earlier visit's answers. */
export function renderEarlier(host: LeadQualifier): TemplateResult | typeof nothing {
  const { text } = host.courier;
  const { earlier, expired } = host.sending ?? {};
  if (earlier === 'waiting') return renderWaiting(host);
  const said = earlier
    ? { sending: text.earlier, done: text.received, refused: text.notSent }[earlier]
    : expired && text.expired;
  return said ? html`<p class=${earlier ? 'notice' : 'notice warn'} part="notice">${said}</p>` : nothing;
}
