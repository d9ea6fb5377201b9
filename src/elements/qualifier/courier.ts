import type { Lead, LeadEvent } from '../../domain/records.js';
import { isKnown } from '../../domain/known.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { askPage } from './ask.js';
import { textOf } from './entries.js';
import { waitingKeys } from './outgoing.js';
import { Sender, type SendingState } from './sender.js';
import { suspicions } from './spam.js';
import { leadOf, type Submission } from './submission.js';

/** A page that tells of every click tells nothing. */
const MOST_EVENTS = 50;

/** A form's second half: from “Send” to the last acknowledgement. */
export class Courier {
  #host: LeadQualifier;
  /** What it sends by; as long as it is in the page. */
  sender: Sender | undefined;
  /** The lead's id, which is its idempotency key: the same as long as nobody has refused it. */
  #id: string | undefined;
  /** What the visitor did on the page's own buttons, which goes with the lead. */
  #events: LeadEvent[] = [];
  /** Where they came from, if that is asked. */
  #origin: Promise<Partial<Lead>> | undefined;
  #listening: AbortController | undefined;

  constructor(host: LeadQualifier) {
    this.#host = host;
  }

  /** Sends to where the page says now; what is under way stays with the places it began with. */
  connect(): void {
    const host = this.#host;
    if (host.withOrigin) this.#origin ??= this.#readOrigin();
    if (/^(sending|waiting)$/.test(this.sender?.state.now ?? '')) return;
    this.sender?.stop();
    this.sender = new Sender(host, state => this.#onSending(state), host);
    host.earlier = undefined;
    this.#resume();
    if (this.#listening) return;
    const { signal } = (this.#listening = new AbortController());
    document.addEventListener('click', this.#onClick, { signal });
    addEventListener('online', this.retry, { signal });
  }
  /** A lead is worth more than where it came from: without that it is sent as well. */
  readonly #readOrigin = (): Promise<Partial<Lead>> =>
    import('./origin.js').then(
      ({ originOf }) => originOf(location.href, document.referrer),
      () => {
        this.#origin = undefined;
        return {};
      },
    );
  /** `data-pipeline-track="demo"` on a button of the page says what pressing it means. */
  readonly #onClick = ({ target }: Event): void => {
    const type = (target as Element | null)?.closest?.('[data-pipeline-track]')?.getAttribute('data-pipeline-track');
    if (type && this.#events.length < MOST_EVENTS) this.#events.push({ type, at: this.#host.ports.now() });
  };
  /** It was taken out of the page for good, or for a while. */
  disconnect(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.sender?.stop();
    this.sender = undefined;
  }
  /** Goes on with what waits in this browser; mostly nothing does. */
  #resume(): void {
    const [host, sender] = [this.#host, this.sender!];
    if (host.earlier || !sender.destinations.length || !waitingKeys(host.ports).length) return;
    import('./earlier.js')
      .then(({ Earlier }) => {
        if (sender === this.sender) host.earlier ??= new Earlier(sender, this.#id, () => host.requestUpdate());
      })
      .catch(() => {}); // it stays kept, and “online” tries again
  }
  readonly retry = (): void => {
    this.sender?.retry();
    if (this.sender) this.#resume();
  };
  readonly discard = (): void => {
    this.sender?.discard();
    this.#host.earlier = undefined;
    this.#host.notice = this.#host.text.discarded;
    this.#id = undefined;
  };

  async #submission(): Promise<Submission> {
    const { ports, reading, entries, flow, withOrigin, source, campaign, consentVersion } = this.#host;
    const { contactFields, answers, consentText } = reading;
    const { temperature, points } = reading.verdict!;
    const now = ports.now();
    const lead = leadOf({
      id: (this.#id ??= ports.newId()),
      now,
      contact: Object.fromEntries(contactFields.map(({ name }) => [name, textOf(entries, name).trim()])),
      answers,
      consent: consentText ? { text: consentText, version: consentVersion, at: now } : null,
      suspicious: suspicions(flow.trap, now - (flow.shownAt ?? now)),
      origin: {
        ...(withOrigin && (await (this.#origin ??= this.#readOrigin()))),
        events: this.#events,
        ...(source ? { source } : {}),
        ...(campaign ? { campaign } : {}),
      },
    });
    return { lead, verdict: temperature, points };
  }

  /** Asks the page, then sends; nothing is said to be sent before it is. */
  readonly submit = async (): Promise<void> => {
    const host = this.#host;
    if (host.isBusy || host.sent) return;
    host.isBusy = true;
    host.notice = '';
    const submission = await this.#submission();
    const answer = await askPage(host, submission, host.ports.delay);
    host.isBusy = false;
    if (!answer.goOn) host.notice = answer.why || host.text.notSent;
    else if (this.sender?.destinations.length) return this.sender.send(submission);
    else if (answer.isTaken) return this.#finish(submission);
    else {
      void import('./developer.js').then(({ tellOnce }) => tellOnce('nowhere'));
      host.notice = host.text.nowhere;
    }
    host.flow.toNotice();
  };

  #onSending(state: SendingState): void {
    const host = this.#host;
    const before = host.sending?.now;
    host.sending = state;
    const { now } = state;
    host.isBusy = now === 'sending';
    if (now === before) return;
    if (now === 'done') this.#finish(this.sender!.submission!);
    if (now === 'refused') {
      this.#id = undefined;
      host.notice = host.text.refused;
    }
    if (now !== 'sending') host.flow.toNotice();
  }

  #finish(submission: Submission): void {
    const host = this.#host;
    const { lead, verdict, points } = submission;
    const detail: Submission = { lead, verdict, points };
    host.sent = submission;
    host.tell('lead-submitted', detail);
    if (verdict !== 'cold' && isKnown(Object.values(lead.answers))) host.tell('lead-qualified', detail);
    host.flow.progress('lead-sent');
    host.flow.toNotice();
  }
}
