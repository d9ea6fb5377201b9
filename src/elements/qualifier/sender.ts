import type { OpenStorage } from '../../storage/storage.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { deliver, type Delivery, type Destination, type DeliveryState } from './delivery.js';
import type { Outgoing } from './outgoing.js';
import type { FormPorts } from './ports.js';
import { postTo } from './post.js';
import type { Submission } from './submission.js';

/** Where a form sends to, and how. */
export interface SendTo {
  readonly action?: string;
  readonly encoding: 'json' | 'form';
  /** A spam check's token; asked for with each attempt, as each is good once only. */
  readonly token?: () => Promise<string> | string;
  readonly pipeline?: string;
  readonly storage?: OpenStorage;
  readonly ports: FormPorts;
}

/** What the visitor is to be told of what was sent. */
export interface SendingState {
  /** Of the submission of this page; `null` before it is sent. */
  readonly now: DeliveryState | null;
  /** What waits outlives the page. */
  readonly isKept: boolean;
  /** What else there is to say where it has arrived. */
  readonly note: string;
}

/**
 * A place that takes more than most forms need: that is loaded with a form that names it, as by the time it sends the network
 * may be gone, and again where it could not be.
 */
function laterDestination(name: string, open: () => Promise<Destination>): Destination {
  let loading: Promise<Destination> | undefined;
  const load = (): Promise<Destination> =>
    (loading ??= open().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  load().catch(() => {});
  return {
    name,
    send: async (submission, signal) => (await load()).send(submission, signal),
    note: async () => (await (await load()).note?.()) ?? '',
    close: () => void loading?.then(each => each.close?.()).catch(() => {}),
  };
}

/** Where a form sends to; nowhere where the page says nothing. */
function destinationsOf(to: SendTo, visited?: LeadQualifier): Destination[] {
  const { action, encoding, pipeline, storage } = to;
  const found: Destination[] = [];
  if (action && encoding === 'json') found.push(postTo(to, action));
  else if (action)
    found.push(
      laterDestination('action', () => import('./form-data.js').then(({ asForm }) => postTo(to, action, asForm))),
    );
  if (pipeline)
    found.push(
      laterDestination('pipeline', () =>
        import('./pipeline-write.js').then(({ writeInto }) => writeInto(pipeline, storage, visited)),
      ),
    );
  return found;
}

/** Everything between “Send” and the last acknowledgement, over reloads and visits. */
export class Sender {
  state: SendingState = { now: null, isKept: false, note: '' };
  /** Where it sends to; nowhere where the page says nothing. */
  readonly destinations: readonly Destination[];
  /** Known by where it sends to: any page of the site with the same form goes on with what waits. */
  readonly form: string;
  readonly ports: FormPorts;
  /** What this page has sent or is sending. */
  submission: Submission | undefined;
  #changed: (state: SendingState) => void;
  /** By the lead's id: each is on its way once. */
  #deliveries = new Map<string, Delivery>();

  /** @param visited - Whose visits the pipeline counts. */
  constructor(to: SendTo, changed: (state: SendingState) => void, visited?: LeadQualifier) {
    const { action, pipeline, ports } = to;
    this.ports = ports;
    this.#changed = changed;
    this.form = [action && new URL(action, document.baseURI).href, pipeline].join(' ');
    this.destinations = destinationsOf(to, visited);
  }

  #say(news: Partial<SendingState>): void {
    this.#changed((this.state = { ...this.state, ...news }));
  }

  /** Sends; the visitor's answers are safe from the moment it is called. */
  send(submission: Submission): void {
    this.goOn({ ...submission, form: this.form, answers: {} });
  }
  /** Goes on with what this page had begun to send. */
  goOn(outgoing: Outgoing): void {
    this.submission = outgoing;
    void this.deliver(outgoing, (now, isKept) => this.#say({ now, isKept })).then(async () => {
      const [only, ...others] = this.destinations;
      if (this.state.now === 'done' && !others.length) this.#say({ note: (await only?.note?.()) ?? '' });
    });
  }

  /** Brings it to all places, unless it is on its way. */
  async deliver(outgoing: Outgoing, tell: (state: DeliveryState, isKept: boolean) => void): Promise<void> {
    const { id } = outgoing.lead;
    if (this.#deliveries.has(id)) return;
    const delivery = deliver(outgoing, this.destinations, this.ports, tell);
    this.#deliveries.set(id, delivery);
    await delivery.ended;
    this.#deliveries.delete(id);
  }

  /** Tries again now what waits. */
  retry(): void {
    for (const delivery of this.#deliveries.values()) delivery.retry();
  }
  /** Deletes what waits: the visitor no longer wants it sent. */
  discard(): void {
    for (const delivery of this.#deliveries.values()) delivery.discard();
    this.#say({ now: null });
  }
  /** Lets everything rest; what waits stays kept. */
  stop(): void {
    for (const delivery of this.#deliveries.values()) delivery.stop();
    for (const each of this.destinations) each.close?.();
  }
}
