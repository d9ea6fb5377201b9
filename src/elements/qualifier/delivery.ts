import type { FormPorts } from './ports.js';
import type { Outgoing, OutgoingQueue } from './outgoing.js';
import type { Submission } from './submission.js';

/** What came of one attempt: `later` = perhaps it arrived, perhaps not; the same again does no harm. */
export type Attempt = 'done' | 'refused' | 'later';

/** A place that a submission goes to, and that knows it by its id. */
export interface Destination {
  readonly name: string;
  send(submission: Submission, signal: AbortSignal): Promise<Attempt>;
}

/** How a delivery stands. */
export type DeliveryState = 'sending' | 'waiting' | 'done' | 'refused';

/** An attempt that takes longer is given up and made again; milliseconds. */
const ATTEMPT_WITHIN = 15_000;
/** The first wait between two attempts, doubled each time up to the longest. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** After so many attempts the visitor is told that it waits. */
const TOLD_AFTER = 2;

/**
 * Brings a submission to its destinations, each until it has acknowledged: kept before the first attempt, tried again with
 * the same id, forgotten only when nothing is left to do.
 */
export class Delivery {
  #outgoing: Outgoing;
  #cancelWait: (() => void) | undefined;
  #wake: (() => void) | undefined;
  #stopped = new AbortController();
  /** Whether it outlives the page. */
  isKept = false;

  constructor(
    outgoing: Outgoing,
    private readonly destinations: readonly Destination[],
    private readonly queue: OutgoingQueue,
    private readonly ports: FormPorts,
    private readonly tell: (state: DeliveryState) => void,
  ) {
    this.#outgoing = outgoing;
  }

  get submission(): Submission {
    return this.#outgoing;
  }

  /** Tries until it is done or refused; resolves then, or when it was stopped. */
  async run(): Promise<void> {
    this.isKept = this.queue.keep(this.#outgoing);
    this.tell('sending');
    for (let tries = 1; !this.#stopped.signal.aborted; tries++) {
      await this.#tryAll();
      if (this.#stopped.signal.aborted) return;
      if (!this.#outgoing.left.length) {
        this.queue.forget(this.#outgoing.lead.id);
        // one place has it: to send it again would double it there
        return this.tell(this.#outgoing.hasArrived ? 'done' : 'refused');
      }
      if (tries >= TOLD_AFTER || !this.ports.isOnline()) this.tell('waiting');
      await this.#pause(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
    }
  }

  /** One attempt at each place that has neither acknowledged nor refused. */
  async #tryAll(): Promise<void> {
    const open = this.destinations.filter(({ name }) => this.#outgoing.left.includes(name));
    const attempts = await Promise.all(open.map(destination => this.#attempt(destination)));
    for (const [nth, { name }] of open.entries())
      if (attempts[nth] === 'refused') console.error(`<lead-qualifier> The ${name} refused a lead for good.`);
    const left = open.filter((_, nth) => attempts[nth] === 'later').map(({ name }) => name);
    const hasArrived = this.#outgoing.hasArrived || attempts.includes('done');
    this.#outgoing = { ...this.#outgoing, left, hasArrived };
    // where it has arrived it is not sent again, also after a reload
    if (left.length && left.length < open.length && !this.#stopped.signal.aborted) this.queue.keep(this.#outgoing);
  }

  async #attempt(destination: Destination): Promise<Attempt> {
    const within = new AbortController();
    const signal = AbortSignal.any([within.signal, this.#stopped.signal]);
    return new Promise(resolve => {
      // whoever does not heed the signal is not waited for either
      const cancel = this.ports.delay(ATTEMPT_WITHIN, () => {
        within.abort();
        resolve('later');
      });
      this.#stopped.signal.addEventListener('abort', () => resolve('later'), { once: true });
      Promise.resolve()
        .then(() => destination.send(this.#outgoing, signal))
        .catch((): Attempt => 'later')
        .then(attempt => {
          cancel();
          resolve(attempt);
        });
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const go = (): void => {
        this.#cancelWait?.();
        this.#wake = undefined;
        resolve();
      };
      this.#wake = go;
      this.#cancelWait = this.ports.delay(ms, go);
    });
  }

  /** Tries again now: the network is back, or the visitor wants it. */
  retry(): void {
    this.#wake?.();
  }

  /** Lets it rest: it stays kept, and goes on with the next visit. */
  stop(): void {
    this.#stopped.abort();
    this.#wake?.();
  }

  /** The visitor no longer wants it sent: it is deleted here. What has arrived has arrived. */
  discard(): void {
    this.stop();
    this.queue.forget(this.#outgoing.lead.id);
  }
}
