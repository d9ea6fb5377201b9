import type { Kind } from '../domain/records.js';
import type { Sink } from '../storage/storage.js';
import type { Aside } from './aside.js';
import type { Records } from './records.js';

/** What follows the records of one kind beside the deals. */
export interface Attached {
  isSound(value: unknown): boolean;
  /** One of its records is shown differently. */
  touch(): void;
  /** Tells of what has changed since the last time. */
  publish(): void;
  /** What the storage tells of the kind. */
  sink(aside: Aside): Sink;
}

/** What becomes of what a storage tells, beyond the records themselves. */
export interface Heard extends Pick<Sink, 'ready' | 'state' | 'lost'> {
  /** Records follow. */
  begin(): void;
  /** So many were put, and are in. */
  batch(puts: number): void;
}

/** Takes what a storage tells of these kinds into the records. */
export function inflow(records: Records, aside: Aside, kinds: readonly Kind[], heard: Heard): Sink {
  let isVanishing = false;
  return {
    batch: (puts, deletes) => {
      heard.begin();
      for (const id of deletes) aside.forget(id);
      records.receive(puts, deletes);
      heard.batch(puts.length);
    },
    ready: () => {
      const gone = records.ready(kinds);
      if (isVanishing) aside.keep(gone);
      isVanishing = false;
      heard.ready();
    },
    reset: () => {
      aside.reset(kinds);
      records.reset(kinds);
    },
    state: (connection, why) => heard.state(connection, why),
    lost: () => {
      isVanishing = true;
      heard.lost();
    },
  };
}
