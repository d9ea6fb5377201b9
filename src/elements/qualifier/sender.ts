import type { FormVisit } from '../../domain/form-visits.js';
import type { OpenStorage } from '../../storage/storage.js';
import { Delivery, type Destination, type DeliveryState } from './delivery.js';
import { OutgoingQueue } from './outgoing.js';
import type { PipelineDestination } from './pipeline-write.js';
import type { FormPorts } from './ports.js';
import { postTo } from './post.js';
import type { Submission } from './submission.js';

/** Where a form sends to. */
export interface SendTo {
  readonly action: string | undefined;
  readonly encoding: 'json' | 'form';
  readonly pipeline: string | undefined;
  readonly storage: OpenStorage | undefined;
  readonly token: (() => Promise<string> | string) | undefined;
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

const NOTHING_SENT: SendingState = { now: null, earlier: null, isKept: false, expired: 0, isOnlyHere: false };

/** Loads what a form needs only if it names a pipeline. */
function pipelineDestination(name: string, storage: OpenStorage | undefined): PipelineDestination {
  let loading: Promise<PipelineDestination> | undefined;
  const load = (): Promise<PipelineDestination> => {
    loading ??= import('./pipeline-write.js').then(
      ({ writeInto }) => writeInto(name, storage),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  load().catch(() => {}); // before it is needed: by then the network may be gone
  return {
    name: 'pipeline',
    send: async (submission, signal) => (await load()).send(submission, signal),
    count: async visit => (await load()).count(visit),
    scope: async () => (await load()).scope(),
    close: () => void loading?.then(each => each.close()).catch(() => {}),
  };
}

/** Everything between “Send” and the last acknowledgement, over reloads and visits. */
export class Sender {
  state: SendingState = NOTHING_SENT;
  #destinations: readonly Destination[] = [];
  #pipeline: PipelineDestination | undefined;
  #queue: OutgoingQueue;
  #deliveries = new Set<Delivery>();
  #form: string;

  constructor(
    private readonly to: SendTo,
    private readonly ports: FormPorts,
    private readonly changed: (state: SendingState) => void,
  ) {
    const { action, encoding, token, pipeline, storage } = to;
    // known by where it sends to: any page of the site with the same form goes on with what waits
    this.#form = [action && new URL(action, document.baseURI).href, pipeline].join(' ');
    this.#queue = new OutgoingQueue(ports, this.#form);
    this.#pipeline = pipeline ? pipelineDestination(pipeline, storage) : undefined;
    const post = action ? postTo({ action, encoding, token, ports }) : undefined;
    this.#destinations = [post, this.#pipeline].filter(each => each !== undefined);
  }

  /** Whether there is anywhere to send to. */
  get isConnected(): boolean {
    return this.#destinations.length > 0;
  }

  #say(news: Partial<SendingState>): void {
    this.state = { ...this.state, ...news };
    this.changed(this.state);
  }

  /** What this page has sent or is sending. */
  submission: Submission | undefined;

  /**
   * Goes on with what an earlier visit left.
   *
   * @param id - What this page itself had begun to send before it was taken out for a while.
   */
  resume(id?: string): void {
    if (!this.isConnected) return;
    const { fresh, expired } = this.#queue.waiting();
    if (expired) this.#say({ expired });
    for (const outgoing of fresh) void this.#deliver(outgoing, outgoing.lead.id === id ? 'now' : 'earlier');
  }

  /** Sends; the visitor's answers are safe from the moment it is called. */
  send(submission: Submission): Promise<void> {
    const left = this.#destinations.map(({ name }) => name);
    return this.#deliver({ ...submission, form: this.#form, left, hasArrived: false }, 'now');
  }

  async #deliver(outgoing: ConstructorParameters<typeof Delivery>[0], which: 'now' | 'earlier'): Promise<void> {
    const delivery = new Delivery(outgoing, this.#destinations, this.#queue, this.ports, state => {
      this.#say({ [which]: state, isKept: delivery.isKept });
    });
    if (which === 'now') this.submission = outgoing;
    this.#deliveries.add(delivery);
    await delivery.run();
    this.#deliveries.delete(delivery);
    if (!this.to.action && this.state[which] === 'done') {
      const scope = await this.#pipeline?.scope().catch(() => null);
      if (scope === 'browser' || scope === 'page') this.#say({ isOnlyHere: true });
    }
  }

  /** Tells the pipeline how far a visit has come; a count that does not arrive is no harm. */
  count(visit: FormVisit): void {
    this.#pipeline?.count(visit).catch(() => {});
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
    this.#pipeline?.close();
  }

  /** Sends once to each place, without keeping or trying again; whether it arrived. */
  async test(submission: Submission): Promise<ReadonlyMap<string, boolean>> {
    const signal = AbortSignal.timeout(15_000);
    const results = this.#destinations.map(async destination => {
      const attempt = await destination.send(submission, signal).catch(() => 'later' as const);
      return [destination.name, attempt === 'done'] as const;
    });
    return new Map(await Promise.all(results));
  }
}
