import { html, nothing, type TemplateResult } from 'lit';
import type { SendingMessages } from '../../i18n/messages.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { leadOf, type Submission } from './submission.js';

/** A made-up lead, marked as what it is. */
export function testSubmission({ ports }: LeadQualifier, text: SendingMessages): Submission {
  const contact = { name: text.testName, email: 'test@example.com' };
  const marks = { suspicious: ['test'], origin: { tags: ['test'] } };
  const lead = leadOf({ id: ports.newId(), now: ports.now(), contact, answers: {}, consent: null, ...marks });
  return { lead, verdict: 'cold', points: 0 };
}

/** The owner's button, and where the test lead has arrived. */
export const renderTest = ({ tested, isBusy, flow }: LeadQualifier, text: SendingMessages): TemplateResult =>
  html`<div class="test" part="test">
    <span class="muted small">${text.test}</span>
    <button class="button" type="button" ?disabled=${isBusy} @click=${flow.test}>${text.testSend}</button>
    <div role="status" class="small">
      ${tested && !tested.size ? html`<p class="error">${text.nowhere}</p>` : nothing}
      ${[...(tested ?? [])].map(([name, isThere]) => {
        const place = text.places[name] ?? name;
        return html`<p class=${isThere ? '' : 'error'}>${isThere ? text.testDone(place) : text.testFailed(place)}</p>`;
      })}
    </div>
  </div>`;
