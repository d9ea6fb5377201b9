import type { TemplateResult } from 'lit';
import { isAnswered } from '../../domain/evaluate.js';
import type { Consent, LeadEvent } from '../../domain/records.js';
import { sending as english } from '../../i18n/en/sending.js';
import { messagesOf, type SendingMessages } from '../../i18n/messages.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { askPage } from './ask.js';
import { textOf } from './entries.js';
import { renderEarlier, renderOutcome, renderWaiting } from './outcome.js';
import { originOf } from './origin.js';
import { Sender, type SendingState } from './sender.js';
import { suspicions } from './spam.js';
import { Tally } from './tally.js';
import { leadOf, type Submission } from './submission.js';

/** What the console has been told: once for all forms of a page. */
const told = new Set<string>();
const tellDeveloper = (words: string): void => {
  if (!told.has(words)) console.warn(`<lead-qualifier> ${words}`);
  told.add(words);
};
/** A page that tells of every click tells nothing. */
const MOST_EVENTS = 50;
const NOWHERE =
  'has nowhere to send leads to: give it an action, or a pipeline with a team storage, or take them in “lead-submit” with detail.waitUntil(promise).';
const ONLY_HERE =
  'keeps leads in the visitor’s own browser only, where nobody else finds them: give its pipeline a team storage, or an action.';

/** A form's second half, which loads while the visitor reads: from “Send” to the last acknowledgement. */
export class Courier {
  #host: LeadQualifier;
  #sender: Sender | undefined;
  /** The lead's id, which is its idempotency key: the same as long as nobody has refused it. */
  #id: string | undefined;
  /** What the visitor did on the page's own buttons, which goes with the lead. */
  #events: LeadEvent[] = [];
  #listening: AbortController | undefined;
  #tally: Tally;

  constructor(host: LeadQualifier) {
    this.#host = host;
    this.#tally = new Tally(host, visit => this.#sender?.count(visit));
  }

  get #text(): SendingMessages {
    return messagesOf('sending', this.#host.language, english);
  }

  /** Sends to where the page says now; what is under way stays with the places it began with. */
  connect(): void {
    const { now } = this.#sender?.state ?? {};
    if (now === 'sending' || now === 'waiting') return;
    this.#sender?.stop();
    const { action, definition, encoding, pipeline, storage, token, ports } = this.#host;
    const to = { action: action ?? definition?.action, encoding, pipeline, storage, token };
    this.#sender = new Sender(to, ports, state => this.#onSending(state));
    this.#sender.resume(this.#id);
    if (this.#listening) return;
    this.#listening = new AbortController();
    document.addEventListener('click', this.#onClick, { signal: this.#listening.signal });
    this.#tally.follow(this.#listening.signal);
  }
  /** `data-pipeline-track="demo"` on a button of the page says what pressing it means. */
  readonly #onClick = ({ target }: Event): void => {
    const type = (target as Element | null)?.closest?.('[data-pipeline-track]')?.getAttribute('data-pipeline-track');
    if (type && this.#events.length < MOST_EVENTS) this.#events.push({ type, at: this.#host.ports.now() });
  };
  disconnect(): void {
    this.#tally.tell();
    this.#listening?.abort();
    this.#listening = undefined;
    this.#sender?.stop();
    this.#sender = undefined;
  }
  readonly retry = (): void => this.#sender?.retry();
  readonly #discard = (): void => {
    this.#sender?.discard();
    this.#host.notice = this.#text.discarded;
    this.#id = undefined;
  };

  #submission(): Submission {
    const { ports, reading, entries, flow, withOrigin, source, campaign } = this.#host;
    const { contactFields, answers, verdict } = reading;
    const now = ports.now();
    const origin = withOrigin ? originOf(location.href, document.referrer) : {};
    const lead = leadOf({
      id: (this.#id ??= ports.newId()),
      now,
      contact: Object.fromEntries(contactFields.map(({ name }) => [name, textOf(entries, name).trim()])),
      answers,
      consent: this.#consent(now),
      suspicious: suspicions(flow.trap, now - (flow.shownAt ?? now)),
      origin: {
        ...origin,
        ...(this.#events.length ? { events: this.#events } : {}),
        ...(source ? { source } : {}),
        ...(campaign ? { campaign } : {}),
      },
    });
    return { lead, verdict: verdict!.temperature, points: verdict!.points };
  }
  #consent(at: number): Consent | null {
    const { reading, isAgreed, consentVersion: version } = this.#host;
    const text = reading.consentText;
    return text && isAgreed ? { text, version, at } : null;
  }

  /** Asks the page, then sends; nothing is said to be sent before it is. */
  async submit(): Promise<void> {
    const host = this.#host;
    const submission = this.#submission();
    const answer = await askPage(host, submission, host.ports.delay);
    if (!answer.goOn) host.notice = answer.why || this.#text.notSent;
    else if (this.#sender?.isConnected) return void this.#sender.send(submission);
    else if (answer.isTaken) return this.#finish(submission);
    else {
      tellDeveloper(NOWHERE);
      host.notice = this.#text.nowhere;
    }
    host.focusNotice();
  }

  #onSending(state: SendingState): void {
    const host = this.#host;
    const before = host.sending?.now;
    host.sending = state;
    if (state.isOnlyHere) tellDeveloper(ONLY_HERE);
    if (state.now === before) return;
    if (state.now === 'done') this.#finish(this.#sender!.submission!);
    if (state.now === 'refused') {
      this.#id = undefined;
      host.notice = this.#text.refused;
    }
    if (state.now !== 'sending') host.focusNotice();
  }

  #finish(submission: Submission): void {
    const host = this.#host;
    host.sent = submission;
    const { lead, verdict, points } = submission;
    const tell = (type: string): boolean =>
      host.dispatchEvent(new CustomEvent(type, { detail: { lead, verdict, points }, bubbles: true, composed: true }));
    tell('lead-submitted');
    if (verdict !== 'cold' && isAnswered(Object.values(lead.answers))) tell('lead-qualified');
    host.flow.progress('lead-sent');
    this.#tally.tell();
    host.focusNotice();
  }

  /** Sends a made-up lead once to each place, for the page's owner to see that it arrives. */
  async test(): Promise<void> {
    const host = this.#host;
    host.tested = (await this.#sender?.test(host.tools!.testSubmission(host, this.#text))) ?? new Map();
  }

  /** What the visitor sees when all has arrived. */
  renderOutcome({ verdict }: Submission): TemplateResult {
    return renderOutcome(verdict, this.#host.sending?.isOnlyHere ?? false, this.#text);
  }
  /** What waits for the network. */
  renderWaiting(): TemplateResult {
    return renderWaiting(this.#sender?.state.isKept ?? false, this.#text, this.retry, this.#discard);
  }
  /** What became of an earlier visit's answers. */
  renderEarlier(): TemplateResult | null {
    const { sending } = this.#host;
    return sending && renderEarlier(sending, this.#text, () => this.renderWaiting());
  }
  /** The owner's button. */
  renderTest(): TemplateResult | undefined {
    return this.#host.tools?.renderTest(this.#host, this.#text);
  }
}
