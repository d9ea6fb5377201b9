import { html, nothing, type TemplateResult } from 'lit';
import { formTest as english } from '../../i18n/en/form-test.js';
import { messagesOf, type FormTestMessages } from '../../i18n/messages.js';
import { adoptOnce } from '../adopt.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { leadOf, type Submission } from './submission.js';
import { testStyles } from './test-send.styles.js';

/** How long a test waits for an answer; milliseconds. */
const WITHIN = 15_000;

/** The owner's button: sends a made-up lead once to each place, to see that it arrives. */
export class TestSend {
  #host: LeadQualifier;
  /** By place, whether it has arrived there. */
  #arrived: readonly (readonly [string, boolean])[] | undefined;
  #isBusy = false;

  constructor(host: LeadQualifier) {
    this.#host = host;
    adoptOnce(host.shadowRoot!, testStyles);
  }

  get #text(): FormTestMessages {
    return messagesOf('formTest', this.#host.language, english);
  }

  readonly #send = async (): Promise<void> => {
    const { courier, ports } = this.#host;
    this.#isBusy = true;
    this.#host.requestUpdate();
    const submission = testSubmission(this.#host, this.#text);
    const within = new AbortController();
    const cancel = ports.delay(WITHIN, () => within.abort());
    const destinations = courier.sender?.destinations ?? [];
    this.#arrived = await Promise.all(
      destinations.map(async destination => {
        const attempt = await destination.send(submission, within.signal).catch(() => 'later' as const);
        return [destination.name, attempt === 'done'] as const;
      }),
    );
    cancel();
    this.#isBusy = false;
    this.#host.requestUpdate();
  };

  /** The button, and where the test lead has arrived. */
  render(): TemplateResult {
    const text = this.#text;
    return html`<div class="test" part="test">
      <span class="muted small">${text.test}</span>
      <button class="button" type="button" ?disabled=${this.#isBusy} @click=${this.#send}>${text.testSend}</button>
      <div role="status" class="small">
        ${this.#arrived?.length === 0 ? html`<p class="error">${text.nowhere}</p>` : nothing}
        ${this.#arrived?.map(([name, isThere]) => {
          const place = text.places[name] ?? name;
          return html`<p class=${isThere ? '' : 'error'}>
            ${isThere ? text.testDone(place) : text.testFailed(place)}
          </p>`;
        })}
      </div>
    </div>`;
  }
}

/** A made-up lead, marked as what it is. */
function testSubmission({ ports }: LeadQualifier, text: FormTestMessages): Submission {
  const contact = { name: text.testName, email: 'test@example.com' };
  const marks = { suspicious: ['test'], origin: { tags: ['test'] } };
  const lead = leadOf({ id: ports.newId(), now: ports.now(), contact, answers: {}, consent: null, ...marks });
  return { lead, verdict: 'cold', points: 0 };
}
