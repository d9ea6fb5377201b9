import type { FormPorts } from './ports.js';
import type { Outgoing, OutgoingQueue } from './outgoing.js';
import type { Submission } from './submission.js';

/** What came of one attempt: `later` = perhaps it arrived, perhaps not; the same again does no harm. */
export type Attempt = 'done' | 'refused' | 'later';

/** A place that a submission goes to, and that knows it by its id. */
export interface Destination {
  readonly name: string;
  send(submission: Submission, signal: AbortSignal): Promise<Attempt>;
  /** Whether what was sent goes no further than this browser. */
  isOnlyHere?(): Promise<boolean>;
  close?(): void;
}

/** How a delivery stands. */
export type DeliveryState = 'sending' | 'waiting' | 'done' | 'refused';

/** An attempt that takes longer is given up and made again; milliseconds. */
const ATTEMPT_WITHIN = 15_000;
/** The first wait between two attempts, doubled each time up to the longest. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/**
 * Brings a submission to its destinations, each until it has acknowledged: kept before the first attempt, tried again with
 * the same id, forgotten only when nothing is left to do.
 */
export class Delivery {
  #outgoing: Outgoing;
  #destinations: readonly Destination[];
  #queue: OutgoingQueue;
  #ports: FormPorts;
  #tell: (state: DeliveryState) => void;
  #wake: (() => void) | undefined;
  #stopped = new AbortController();
  /** Whether it outlives the page. */
  isKept = false;

  constructor(
    outgoing: Outgoing,
    destinations: readonly Destination[],
    queue: OutgoingQueue,
    ports: FormPorts,
    tell: (state: DeliveryState) => void,
  ) {
    this.#outgoing = outgoing;
    this.#destinations = destinations;
    this.#queue = queue;
    this.#ports = ports;
    this.#tell = tell;
  }

  /** Tries until it is done or refused; resolves then, or when it was stopped. */
  async run(): Promise<void> {
    this.isKept = this.#queue.keep(this.#outgoing);
    this.#tell('sending');
    for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      await this.#tryAll();
      if (this.#stopped.signal.aborted) return;
      const { left, hasArrived, lead } = this.#outgoing;
      if (!left.length) {
        this.#queue.forget(lead.id);
        // one place has it: to send it again would double it there
        return this.#tell(hasArrived ? 'done' : 'refused');
      }
      // one that fails once may be slow only: the visitor is told when it fails again
      if (wait > FIRST_WAIT || !this.#ports.isOnline()) this.#tell('waiting');
      await this.#pause(wait);
      if (this.#stopped.signal.aborted) return;
    }
  }

  /** One attempt at each place that has neither acknowledged nor refused. */
  async #tryAll(): Promise<void> {
    const open = this.#destinations.filter(({ name }) => this.#outgoing.left.includes(name));
    const left: string[] = [];
    let { hasArrived } = this.#outgoing;
    await Promise.all(
      open.map(async destination => {
        const attempt = await this.#attempt(destination);
        if (attempt === 'later') left.push(destination.name);
        else if (attempt === 'done') hasArrived = true;
        else console.error(`<lead-qualifier> The ${destination.name} refused a lead for good.`);
      }),
    );
    this.#outgoing = { ...this.#outgoing, left, hasArrived };
    // where it has arrived it is not sent again, also after a reload
    if (left.length && left.length < open.length && !this.#stopped.signal.aborted) this.#queue.keep(this.#outgoing);
  }

  #attempt(destination: Destination): Promise<Attempt> {
    const within = new AbortController();
    return new Promise(resolve => {
      // whoever does not heed the signal is not waited for either
      const give = (): void => {
        within.abort();
        resolve('later');
      };
      const cancel = this.#ports.delay(ATTEMPT_WITHIN, give);
      this.#stopped.signal.addEventListener('abort', give);
      destination
        .send(this.#outgoing, within.signal)
        .catch((): Attempt => 'later')
        .then(attempt => {
          cancel();
          resolve(attempt);
        });
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const cancel = this.#ports.delay(ms, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
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
    this.#queue.forget(this.#outgoing.lead.id);
  }
}
