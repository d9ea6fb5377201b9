import type { Change, Applied } from '../domain/change.js';
import type { PipelineRecord, RecordKey } from '../domain/records.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import {
  StorageError,
  type Outcome,
  type Revision,
  type Storage,
  type StoredRecord,
  type Write,
} from '../storage/storage.js';
import type { Ports } from './ports.js';
import type { OnTop, Records } from './records.js';

/** Most records in one write. */
const BATCH = 500;
/** Writes under way at once: what comes meanwhile gathers into fewer, fuller ones. */
const FLIGHTS = 2;
/** A record that others keep changing under us is given up after so many rounds. */
const ROUNDS = 50;
const FIRST_RETRY = 250;
const LAST_RETRY = 5_000;
/** Failures of the place, not of the write: it is kept and tried again. */
const PASSING = new Set(['unavailable', 'unknown', 'blocked', 'quota', 'unauthenticated', 'closed', 'no-storage']);

/** What becomes of a change that was shown, told to whoever made it. */
export interface Fate {
  /** It was applied again, to a record that has changed since. */
  applied(before: PipelineRecord | undefined, after: PipelineRecord): void;
  /** It does not fit the record any more; `partly`: the rest of it does, and is on its way. */
  refused(refusal: Refusal, partly: boolean): void;
  stored(): void;
}

/** A change on its way. */
interface Pending extends Fate {
  readonly change: Change;
}

/** A write under way, and the changes that are in it. */
interface Sent extends Write {
  readonly id: RecordKey;
  readonly changes: readonly Pending[];
  readonly value: PipelineRecord | undefined;
}

/** What the ledger tells its owner. */
export interface LedgerEvents {
  /** After a run of records that are shown differently. */
  done(): void;
  /** How many records wait for their acknowledgement, and what holds them up. */
  waiting(records: number, problem: StorageError | null): void;
  acknowledged(records: number): void;
}

/**
 * What is on its way: changes that the storage has not answered yet, applied on top of the records. Where the storage
 * answers that a record has changed since, the changes are applied again to the record as it now stands; those that no
 * longer fit are refused.
 */
export class Ledger implements OnTop {
  #pending = new Map<string, readonly Pending[]>();
  #sending = new Set<string>();
  #flights = new Set<Promise<void>>();
  #rounds = new Map<string, number>();
  #scheduled = false;
  #retry = FIRST_RETRY;
  #cancelRetry: (() => void) | undefined;
  #problem: StorageError | null = null;
  #storage: Storage | undefined;

  constructor(
    private readonly records: Records,
    private readonly events: LedgerEvents,
    private readonly ports: Ports,
  ) {
    records.onTop = this;
  }

  /** Writes wait until there is a storage. */
  connect(storage: Storage): void {
    this.#storage = storage;
    this.#schedule();
  }

  /** Applies a change on top of what is shown, and queues it. Refused, nothing has happened. */
  apply(change: Change, fate: Fate): Applied | Refusal {
    const { key } = change;
    const before = this.records.shown(key);
    const applied = change.apply(before);
    if (isRefusal(applied)) return applied;
    this.#pending.set(key, [...(this.#pending.get(key) ?? []), { change, ...fate }]);
    this.records.overlay.set(key, applied.record);
    this.records.tell(key, before);
    this.#schedule();
    return applied;
  }

  isSending(key: string): boolean {
    return this.#sending.has(key);
  }

  /** Applies what is pending to the base anew; what no longer fits is refused and falls out. */
  rebased(key: RecordKey): void {
    if (!this.#pending.has(key)) return;
    let record = this.records.base.get(key)?.value as PipelineRecord | undefined;
    const kept = (this.#pending.get(key) ?? []).filter(pending => {
      const applied = pending.change.apply(record);
      if (isRefusal(applied)) {
        pending.refused(applied, false);
        return false;
      }
      // what the base holds already comes back as it is: there it has been applied for good
      if (applied.record !== record) pending.applied(record, applied.record);
      if (applied.refusal) pending.refused(applied.refusal, true);
      record = applied.record;
      return true;
    });
    this.#keep(key, kept, record);
  }

  #keep(key: RecordKey, queue: readonly Pending[], record: PipelineRecord | undefined): void {
    if (queue.length) {
      this.#pending.set(key, queue);
      this.records.overlay.set(key, record);
    } else {
      this.#pending.delete(key);
      this.records.overlay.delete(key);
      this.#rounds.delete(key);
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      void this.flush();
    });
  }

  #report(): void {
    if (!this.#pending.size) this.#problem = null;
    this.events.waiting(this.#pending.size, this.#problem);
  }

  /** Sends what waits. Called again by itself until nothing does. */
  flush(): Promise<void> {
    const storage = this.#storage;
    this.#report();
    if (!storage || this.#cancelRetry || this.#flights.size >= FLIGHTS) return Promise.resolve();
    const keys = [...this.#pending.keys()].filter(key => !this.#sending.has(key)).slice(0, BATCH) as RecordKey[];
    if (!keys.length) return Promise.resolve();
    const flight = this.#send(storage, keys).finally(() => {
      this.#flights.delete(flight);
      if (this.#pending.size) this.#schedule();
    });
    this.#flights.add(flight);
    return flight;
  }

  async #send(storage: Storage, keys: readonly RecordKey[]): Promise<void> {
    const sent: readonly Sent[] = keys.map(key => ({
      id: key,
      changes: this.#pending.get(key)!,
      base: this.records.base.get(key)?.rev ?? null,
      value: this.records.overlay.get(key),
    }));
    for (const key of keys) this.#sending.add(key);
    let outcomes: readonly Outcome[];
    try {
      outcomes = await storage.write(sent.map(({ id, base, value }) => ({ id, base, value })));
    } catch (error) {
      const failure = StorageError.is(error) ? error : new StorageError('unknown', String(error), { cause: error });
      outcomes = keys.map(id => ({ id, ok: false, code: failure.code as 'unknown', message: failure.message }));
    }
    for (const key of keys) this.#sending.delete(key);
    const unsure = this.#answered(sent, outcomes);
    if (unsure.length) await this.#look(storage, unsure);
  }

  /** Does what the answers say, all before anybody is told of one; answers with the writes whose fate is unknown. */
  #answered(sent: readonly Sent[], outcomes: readonly Outcome[]): readonly Sent[] {
    const unsure: Sent[] = [];
    let problem: StorageError | null = null;
    let acknowledged = 0;
    sent.forEach((write, index) => {
      const outcome = outcomes[index]!;
      if (outcome.ok) {
        acknowledged++;
        this.#acknowledge(write, outcome.rev);
      } else if (outcome.code === 'conflict') this.#conflict(write, outcome.current);
      else if (PASSING.has(outcome.code)) {
        if (outcome.code === 'unknown') unsure.push(write);
        problem ??= new StorageError(outcome.code, outcome.message);
      } else this.#refuse(write.id, new Refusal('storage', { text: outcome.message }));
    });
    if (acknowledged) {
      this.events.acknowledged(acknowledged);
      this.#retry = FIRST_RETRY;
      this.#problem = null;
    }
    if (problem && this.#pending.size) this.#later(problem);
    this.events.done();
    this.#report();
    return unsure;
  }

  #acknowledge({ id: key, changes, base, value }: Sent, rev: Revision): void {
    const before = this.records.shown(key);
    // what came in meanwhile is ours come back, or a later state that holds ours: it stays
    if ((this.records.base.get(key)?.rev ?? null) === base) this.records.base.set(key, { id: key, rev, value });
    this.records.confirm(key);
    this.#rounds.delete(key);
    const queue = this.#pending.get(key) ?? [];
    for (const pending of queue) if (changes.includes(pending)) pending.stored();
    const rest = queue.filter(pending => !changes.includes(pending));
    this.#keep(key, rest, this.records.overlay.get(key));
    if (rest.length) this.rebased(key);
    this.records.tell(key, before);
  }

  #conflict(write: Sent, current: StoredRecord | null): void {
    const rounds = (this.#rounds.get(write.id) ?? 0) + 1;
    if (rounds > ROUNDS) return this.#refuse(write.id, new Refusal('storage', { text: 'The record keeps changing.' }));
    this.#rounds.set(write.id, rounds);
    this.#adopt(write, current);
  }

  /** Takes the record as the storage has it; what the ledger has heard since it asked may be newer, and stays. */
  #adopt({ id: key, base }: Sent, current: StoredRecord | null): void {
    const known = this.records.base.get(key)?.rev ?? null;
    if (known === base && known !== (current?.rev ?? null)) {
      if (current && !this.records.accepts(current))
        return this.#refuse(key, new Refusal('storage', { text: 'The stored record cannot be read.' }));
      this.records.rebase(key, current);
    }
    this.#settleApplied(key);
  }

  /** Changes that the base holds already (an answer was lost) need not be sent again. */
  #settleApplied(key: RecordKey): void {
    const base = this.records.base.get(key)?.value;
    const queue = this.#pending.get(key);
    if (!queue || !base || this.records.overlay.get(key) !== base) return;
    for (const pending of queue) pending.stored();
    this.#keep(key, [], undefined);
  }

  /** Perhaps stored, perhaps not: the record itself knows. */
  async #look(storage: Storage, writes: readonly Sent[]): Promise<void> {
    try {
      const found = await storage.read(writes.map(({ id }) => id));
      writes.forEach((write, index) => this.#adopt(write, found[index] ?? null));
    } catch {
      return; // not to be read either: tried again with the rest
    }
    if (!this.#pending.size) this.#forgetRetry();
    this.events.done();
    this.#report();
  }

  #refuse(key: RecordKey, refusal: Refusal): void {
    const before = this.records.shown(key);
    for (const pending of this.#pending.get(key) ?? []) pending.refused(refusal, false);
    this.#keep(key, [], undefined);
    this.records.tell(key, before);
  }

  #later(problem: StorageError): void {
    this.#problem = problem;
    this.#cancelRetry?.();
    this.#cancelRetry = this.ports.delay(this.#retry, () => this.tryNow());
    this.#retry = Math.min(LAST_RETRY, this.#retry * 2);
  }

  #forgetRetry(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
  }

  /** Tries at once what waits for a better moment. */
  tryNow(): void {
    this.#forgetRetry();
    this.#schedule();
  }

  /** Sends all that waits, and resolves when it is answered, or when the storage fails. */
  async drain(): Promise<void> {
    this.#forgetRetry();
    do {
      void this.flush();
      await Promise.all(this.#flights);
    } while (this.#pending.size && this.#storage && !this.#cancelRetry);
  }

  /** Gives up what is pending. */
  forsake(refusal: Refusal): void {
    this.#forgetRetry();
    for (const key of [...this.#pending.keys()]) this.#refuse(key as RecordKey, refusal);
    this.events.done();
    this.#report();
  }

  /** Stops sending. */
  stop(): void {
    this.#storage = undefined;
    this.forsake(new Refusal('storage', { text: 'The pipeline was closed.' }));
  }
}
