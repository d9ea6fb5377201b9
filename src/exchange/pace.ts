/** How far a long piece of work has come. */
export interface Progress {
  readonly step: 'decode' | 'parse' | 'sniff' | 'convert' | 'write';
  /** Of `total`: bytes or characters while a file is read, rows afterwards. */
  readonly done: number;
  readonly total: number;
}

/** How long work keeps the page free: it rests after each slice, and stops when it is told to. */
export interface Pace {
  /** Aborts with the signal's own reason. */
  readonly signal?: AbortSignal;
  /** Lets the page breathe; by default `scheduler.yield`, else a message to ourselves. */
  readonly pause?: () => Promise<void>;
  /** Longest slice in milliseconds; 8 where nothing is said. */
  readonly slice?: number;
  /** A clock in milliseconds. */
  readonly now?: () => number;
  readonly onProgress?: (progress: Progress) => void;
}

/** Counts the time of the current slice. */
export interface Pacer {
  /** Call often; rests when the slice is used up. Returns nothing while there is time, so that a loop need not await. */
  tick(step: Progress['step'], done: number, total: number): Promise<void> | undefined;
}

interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Gives the event loop a turn. A timer would be throttled in a hidden tab, a microtask gives no turn at all. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close(); // an open port keeps Node alive
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Starts the first slice. */
export function createPacer(pace: Pace = {}): Pacer {
  const { signal, pause = breathe, slice = 8, now = () => performance.now(), onProgress } = pace;
  signal?.throwIfAborted();
  let until = now() + slice;
  const rest = async (progress: Progress): Promise<void> => {
    onProgress?.(progress);
    await pause();
    signal?.throwIfAborted();
    until = now() + slice;
  };
  return {
    tick: (step, done, total) => (now() < until ? undefined : rest({ step, done, total })),
  };
}
