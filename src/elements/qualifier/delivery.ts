import { forget, keep, type Outgoing } from './outgoing.js';
import { inTime, type FormPorts } from './ports.js';
import type { Submission } from './submission.js';

/** What came of one attempt: `later` = perhaps it arrived, perhaps not; the same again does no harm. */
export type Attempt = 'done' | 'refused' | 'later';

/** A place that a submission goes to, and that knows it by its id. */
export interface Destination {
  readonly name: string;
  send(submission: Submission, signal: AbortSignal): Promise<Attempt>;
  /** What the visitor is to be told where it has arrived there and nowhere else. */
  note?(): Promise<string>;
  close?(): void;
}

/** How a delivery stands. */
export type DeliveryState = 'sending' | 'waiting' | 'done' | 'refused';

/** A submission on its way. */
export interface Delivery {
  /** Resolves when it is done or refused, or when it was stopped. */
  readonly ended: Promise<void>;
  /** Tries again now: the network is back, or the visitor wants it. */
  retry(): void;
  /** Lets it rest: it stays kept, and goes on with the next visit. */
  stop(): void;
  /** The visitor no longer wants it sent: it is deleted here. What has arrived has arrived. */
  discard(): void;
}

/** An attempt that takes longer is given up and made again; milliseconds. */
const ATTEMPT_WITHIN = 15_000;
/** The first wait between two attempts, doubled each time up to the longest. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/**
 * Brings a submission to its destinations, each until it has acknowledged: kept before the first attempt, tried again with
 * the same id, forgotten only when nothing is left to do.
 *
 * @param tell - How it stands, and whether it outlives the page.
 */
export function deliver(
  outgoing: Outgoing,
  destinations: readonly Destination[],
  ports: FormPorts,
  tell: (state: DeliveryState, isKept: boolean) => void,
): Delivery {
  const { id } = outgoing.lead;
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<Attempt>(resolve => signal.addEventListener('abort', () => resolve('later')));
  let answers = outgoing.answers;
  let wake: (() => void) | undefined;
  const isOpen = ({ name }: Destination): boolean => !answers[name];

  const attempt = (destination: Destination): Promise<Attempt> => {
    const within = new AbortController();
    const give = (): Attempt => {
      within.abort();
      return 'later';
    };
    signal.addEventListener('abort', give);
    const answer = destination.send(outgoing, within.signal).catch((): Attempt => 'later');
    // whoever does not heed the signal is not waited for either
    return inTime(ports.delay, ATTEMPT_WITHIN, Promise.race([answer, stopped]), give);
  };

  /** One attempt at each place that has neither acknowledged nor refused. */
  const tryAll = (): Promise<unknown> =>
    Promise.all(
      destinations.filter(isOpen).map(async destination => {
        const { name } = destination;
        const answer = await attempt(destination);
        if (answer === 'later') return;
        if (answer === 'refused') console.error(`<lead-qualifier> The ${name} refused a lead.`);
        answers = { ...answers, [name]: answer };
        // where it has arrived it is not sent again, also after a reload
        if (destinations.some(isOpen) && !signal.aborted) keep(ports, { ...outgoing, answers });
      }),
    );

  const run = async (): Promise<void> => {
    const isKept = keep(ports, outgoing);
    tell('sending', isKept);
    for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      await tryAll();
      if (signal.aborted) return;
      if (!destinations.some(isOpen)) {
        forget(ports, id);
        // one place has it: to send it again would double it there
        return tell(Object.values(answers).includes('done') ? 'done' : 'refused', isKept);
      }
      // one that fails once may be slow only: the visitor is told when it fails again
      if (wait > FIRST_WAIT || !ports.isOnline()) tell('waiting', isKept);
      await inTime(ports.delay, wait, new Promise<void>(resolve => (wake = resolve)), () => {});
      if (signal.aborted) return;
    }
  };

  const stop = (): void => {
    stopping.abort();
    wake?.();
  };
  return {
    ended: run(),
    retry: () => wake?.(),
    stop,
    discard() {
      stop();
      forget(ports, id);
    },
  };
}
