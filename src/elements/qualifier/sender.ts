import type { OpenStorage } from '../../storage/storage.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { Delivery, type Destination, type DeliveryState } from './delivery.js';
import { OutgoingQueue, type Outgoing } from './outgoing.js';
import type { FormPorts } from './ports.js';
import { postTo } from './post.js';
import type { Submission } from './submission.js';

/** Where a form sends to, and how. */
export interface SendTo {
  readonly action: string | undefined;
  readonly encoding: 'json' | 'form';
  /** A spam check's token; asked for with each attempt, as each is good once only. */
  readonly token: (() => Promise<string> | string) | undefined;
  readonly pipeline: string | undefined;
  readonly storage: OpenStorage | undefined;
  readonly ports: FormPorts;
  /** Whose visits the pipeline counts. */
  readonly visited?: LeadQualifier;
}

/** What the visitor is to be told of what was sent. */
export interface SendingState {
  /** Of the submission of this page; `null` before it is sent. */
  readonly now: DeliveryState | null;
  /** Of submissions of an earlier visit. */
  readonly earlier: DeliveryState | null;
  /** What waits outlives the page. */
  readonly isKept: boolean;
  /** So many of an earlier visit were too old, and deleted. */
  readonly expired: number;
  /** What was sent went no further than this browser. */
  readonly isOnlyHere: boolean;
}

/** A pipeline as a destination: what writes into it is loaded only for a form that names one. */
function pipelineDestination(to: SendTo): Destination {
  let loading: Promise<Destination> | undefined;
  const load = (): Promise<Destination> =>
    (loading ??= import('./pipeline-write.js').then(
      ({ writeInto }) => writeInto(to),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  load().catch(() => {}); // before it is needed: by then the network may be gone
  return {
    name: 'pipeline',
    send: async (submission, signal) => (await load()).send(submission, signal),
    isOnlyHere: async () => (await load()).isOnlyHere!(),
    close: () => void loading?.then(each => each.close!()).catch(() => {}),
  };
}

/** Everything between “Send” and the last acknowledgement, over reloads and visits. */
export class Sender {
  state: SendingState = { now: null, earlier: null, isKept: false, expired: 0, isOnlyHere: false };
  /** Where it sends to; nowhere where the page says nothing. */
  readonly destinations: readonly Destination[];
  /** What this page has sent or is sending. */
  submission: Submission | undefined;
  #ports: FormPorts;
  #changed: (state: SendingState) => void;
  #queue: OutgoingQueue;
  #deliveries = new Set<Delivery>();
  #form: string;

  constructor(to: SendTo, changed: (state: SendingState) => void) {
    const { action, pipeline, ports } = to;
    this.#ports = ports;
    this.#changed = changed;
    this.#queue = new OutgoingQueue(ports);
    // known by where it sends to: any page of the site with the same form goes on with what waits
    this.#form = [action && new URL(action, document.baseURI).href, pipeline].join(' ');
    this.destinations = [...(action ? [postTo(to, action)] : []), ...(pipeline ? [pipelineDestination(to)] : [])];
  }

  #say(news: Partial<SendingState>): void {
    this.#changed((this.state = { ...this.state, ...news }));
  }

  /**
   * Goes on with what an earlier visit left.
   *
   * @param id - What this page itself had begun to send before it was taken out for a while.
   */
  resume(id?: string): void {
    if (!this.destinations.length) return;
    const { fresh, expired } = this.#queue.waiting(this.#form);
    if (expired) this.#say({ expired });
    for (const outgoing of fresh) void this.#deliver(outgoing, outgoing.lead.id === id ? 'now' : 'earlier');
  }

  /** Sends; the visitor's answers are safe from the moment it is called. */
  send(submission: Submission): void {
    const left = this.destinations.map(({ name }) => name);
    void this.#deliver({ ...submission, form: this.#form, left, hasArrived: false }, 'now');
  }

  async #deliver(outgoing: Outgoing, which: 'now' | 'earlier'): Promise<void> {
    const { destinations } = this;
    const delivery = new Delivery(outgoing, destinations, this.#queue, this.#ports, state => {
      this.#say({ [which]: state, isKept: delivery.isKept });
    });
    if (which === 'now') this.submission = outgoing;
    this.#deliveries.add(delivery);
    await delivery.run();
    this.#deliveries.delete(delivery);
    if (this.state[which] !== 'done') return;
    const places = await Promise.all(destinations.map(async each => (await each.isOnlyHere?.()) ?? false));
    if (places.every(Boolean)) this.#say({ isOnlyHere: true });
  }

  /** Tries again now what waits. */
  retry(): void {
    for (const delivery of this.#deliveries) delivery.retry();
  }
  /** Deletes what waits: the visitor no longer wants it sent. */
  discard(): void {
    for (const delivery of this.#deliveries) delivery.discard();
    this.#deliveries.clear();
    this.#say({ now: null, earlier: null });
  }
  /** Lets everything rest; what waits stays kept. */
  stop(): void {
    for (const delivery of this.#deliveries) delivery.stop();
    this.#deliveries.clear();
    for (const each of this.destinations) each.close?.();
  }
}
