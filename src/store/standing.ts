import { atom } from 'nanostores';
import type { Capabilities, Connection, StorageError } from '../storage/storage.js';

/** How the pipeline as a whole is doing: what elements say of it. */
export interface StoreStatus {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Records that wait for their acknowledgement. */
  readonly waiting: number;
  readonly connection: Connection;
  /** What keeps the storage from working, if anything does. */
  readonly problem: StorageError | null;
  readonly capabilities: Capabilities | null;
  /** The storage came up empty although it had held data. */
  readonly lost: boolean;
  /** Records that could not be read and were set aside. */
  readonly aside: number;
  /** Acknowledged changes since the last backup file, where only this browser keeps the records. */
  readonly unsaved: number;
}

const LOADING: StoreStatus = {
  phase: 'loading',
  waiting: 0,
  connection: 'connecting',
  problem: null,
  capabilities: null,
  lost: false,
  aside: 0,
  unsaved: 0,
};

/** What is told of a pipeline as a whole, and what keeps it from working. */
export class Standing {
  readonly $status = atom<StoreStatus>(LOADING);
  #problems: Record<'standing' | 'connection' | 'writing', StorageError | null> = {
    standing: null,
    connection: null,
    writing: null,
  };

  say(news: Partial<StoreStatus>): void {
    const status = this.$status.get();
    if ((Object.keys(news) as (keyof StoreStatus)[]).some(key => news[key] !== status[key]))
      this.$status.set({ ...status, ...news });
  }

  /** What keeps the storage from working, if several things do: what concerns a person's changes first. */
  trouble(what: 'standing' | 'connection' | 'writing', problem: StorageError | null): void {
    this.#problems[what] = problem;
    const { writing, connection, standing } = this.#problems;
    this.say({ problem: writing ?? connection ?? standing });
  }
}
