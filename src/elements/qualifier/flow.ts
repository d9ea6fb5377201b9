import { isAnswered } from '../../domain/evaluate.js';
import type { Consent } from '../../domain/records.js';
import type { LeadProgress } from '../../events.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { askPage } from './ask.js';
import { textOf } from './entries.js';
import { originOf } from './origin.js';
import { Sender, type SendingState } from './sender.js';
import { suspicions } from './spam.js';
import { leadOf, type Submission } from './submission.js';

/** What the console has been told: once for all forms of a page. */
const told = new Set<string>();
const tellDeveloper = (words: string): void => {
  if (!told.has(words)) console.warn(`<lead-qualifier> ${words}`);
  told.add(words);
};

type ProgressEvent = 'lead-view' | 'lead-start' | 'lead-step' | 'lead-sent';

/** A form's way from the first look to the last acknowledgement. */
export class Flow {
  /** What stands in the field that people do not see. */
  trap = '';
  #host: LeadQualifier;
  #sender: Sender | undefined;
  /** The lead's id, which is its idempotency key: the same as long as nobody has refused it. */
  #id: string | undefined;
  #shownAt: number | undefined;
  #hasStarted = false;

  constructor(host: LeadQualifier) {
    this.#host = host;
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
  }
  get isConnected(): boolean {
    return this.#sender !== undefined;
  }
  disconnect(): void {
    this.#sender?.stop();
    this.#sender = undefined;
  }
  readonly retry = (): void => this.#sender?.retry();
  readonly discard = (): void => {
    this.#sender?.discard();
    this.#host.notice = this.#host.text.discarded;
    this.#id = undefined;
  };

  /** The form has come into view. */
  seen(): void {
    if (this.#shownAt !== undefined) return;
    this.#shownAt = this.#host.ports.now();
    this.progress('lead-view');
  }
  /** The first answer. */
  started(): void {
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    this.seen();
    this.progress('lead-start');
  }
  /** Tells the page's analytics where the visitor is. */
  progress(type: ProgressEvent, question = ''): void {
    const { name, definition, reading, analytics, sent } = this.#host;
    const form = name || (definition?.qualification.id ?? '');
    const detail: LeadProgress = { form, step: reading.page + 1, of: reading.pages.length, question };
    const full = sent ? { ...detail, verdict: sent.verdict } : detail;
    this.#host.dispatchEvent(new CustomEvent(type, { detail: full, bubbles: true, composed: true }));
    analytics?.(type, full);
  }

  #submission(): Submission {
    const { ports, reading, entries, withOrigin, source, campaign } = this.#host;
    const { contactFields, answers, verdict } = reading;
    const now = ports.now();
    const contact = Object.fromEntries(contactFields.map(({ name }) => [name, textOf(entries, name).trim()]));
    const origin = withOrigin ? originOf(location.href, document.referrer) : {};
    const lead = leadOf({
      id: (this.#id ??= ports.newId()),
      now,
      contact,
      answers,
      consent: this.#consent(now),
      suspicious: suspicions(this.trap, now - (this.#shownAt ?? now)),
      origin: { ...origin, ...(source ? { source } : {}), ...(campaign ? { campaign } : {}) },
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
    if (host.isBusy || host.sent) return;
    host.isBusy = true;
    host.notice = '';
    const submission = this.#submission();
    const answer = await askPage(host, submission, host.ports.delay);
    host.isBusy = false;
    if (!answer.goOn) {
      host.notice = answer.why || host.text.notSent;
      return host.focusNotice();
    }
    if (this.#sender?.isConnected) return this.#sender.send(submission);
    if (answer.isTaken) return this.#finish(submission);
    tellDeveloper(
      'has nowhere to send leads to: give it an action, or a pipeline with a team storage, or take them in “lead-submit” with detail.waitUntil(promise).',
    );
    host.notice = host.text.nowhere;
    host.focusNotice();
  }

  #onSending(state: SendingState): void {
    const host = this.#host;
    const before = host.sending?.now;
    host.sending = state;
    if (state.isOnlyHere)
      tellDeveloper(
        'keeps leads in the visitor’s own browser only, where nobody else finds them: give its pipeline a team storage, or an action.',
      );
    if (state.now === before) return;
    if (state.now === 'done') this.#finish(this.#sender!.submission!);
    if (state.now === 'refused') {
      this.#id = undefined;
      host.notice = host.text.refused;
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
    this.progress('lead-sent');
    host.focusNotice();
  }

  /** Sends a made-up lead once to each place, for the page's owner to see that it arrives. */
  readonly test = async (): Promise<void> => {
    const host = this.#host;
    host.isBusy = true;
    host.tested = (await this.#sender?.test(host.tools!.testSubmission(host))) ?? new Map();
    host.isBusy = false;
  };
}
