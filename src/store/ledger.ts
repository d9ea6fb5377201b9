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

/** What the ledger tells its owner, and asks of it. */
export interface LedgerEvents {
  /** Whether a record from the storage may be shown. */
  accepts(record: StoredRecord): boolean;
  /** A record is shown differently now; `undefined` = not there. */
  shown(key: RecordKey, before: PipelineRecord | undefined, after: PipelineRecord | undefined): void;
  /** After a run of `shown`. */
  done(): void;
  /** How many records wait for their acknowledgement, and what holds them up. */
  waiting(records: number, problem: StorageError | null): void;
  acknowledged(records: number): void;
}

/**
 * What is true and what is on its way. Shown is always base + pending: each record as the storage last acknowledged it,
 * with the changes that it has not answered yet applied on top. Where the storage answers that a record has changed
 * since, the changes are applied again to the record as it now stands; those that no longer fit are refused.
 */
export class Ledger {
  #base = new Map<string, StoredRecord>();
  /** Records of the base that a new snapshot has not confirmed yet. */
  #doubtful = new Set<string>();
  #pending = new Map<string, readonly Pending[]>();
  #overlay = new Map<string, PipelineRecord | undefined>();
  #sending = new Set<string>();
  #flights = new Set<Promise<void>>();
  #rounds = new Map<string, number>();
  #scheduled = false;
  #retry = FIRST_RETRY;
  #cancelRetry: (() => void) | undefined;
  #problem: StorageError | null = null;
  #storage: Storage | undefined;

  constructor(
    private readonly events: LedgerEvents,
    private readonly ports: Ports,
  ) {}

  /** Writes wait until there is a storage. */
  connect(storage: Storage): void {
    this.#storage = storage;
    this.#schedule();
  }

  /** The record as a person sees it. */
  shown(key: string): PipelineRecord | undefined {
    return this.#overlay.has(key) ? this.#overlay.get(key) : (this.#base.get(key)?.value as PipelineRecord | undefined);
  }

  /** Whether changes of the record wait for their acknowledgement. */
  isPending(key: string): boolean {
    return this.#pending.has(key);
  }

  /** Every record that is there, as shown. */
  *all(): Generator<PipelineRecord> {
    for (const key of this.#base.keys()) {
      const record = this.shown(key);
      if (record) yield record;
    }
    for (const [key, record] of this.#overlay) if (record && !this.#base.has(key)) yield record;
  }

  /** Applies a change on top of what is shown, and queues it. Refused, nothing has happened. */
  apply(change: Change, fate: Fate): Applied | Refusal {
    const { key } = change;
    const before = this.shown(key);
    const applied = change.apply(before);
    if (isRefusal(applied)) return applied;
    this.#pending.set(key, [...(this.#pending.get(key) ?? []), { change, ...fate }]);
    this.#overlay.set(key, applied.record);
    this.events.shown(key, before, applied.record);
    this.#schedule();
    return applied;
  }

  /** What the storage tells: by the same door come other tabs, other people and the first load. */
  receive(puts: readonly StoredRecord[], deletes: readonly string[]): void {
    for (const record of puts) {
      this.#doubtful.delete(record.id);
      if (this.#base.get(record.id)?.rev === record.rev || !this.events.accepts(record)) continue;
      this.#rebase(record.id as RecordKey, record);
    }
    for (const id of deletes) if (this.#base.has(id)) this.#rebase(id as RecordKey, null);
  }

  /** A new snapshot follows. What is not in it stays until then, and so does what is pending on it. */
  reset(): void {
    this.#doubtful = new Set(this.#base.keys());
  }

  /** The snapshot is complete. Answers with the records that were not in it. */
  ready(): readonly StoredRecord[] {
    const gone: StoredRecord[] = [];
    for (const key of this.#doubtful) {
      const record = this.#base.get(key);
      if (!record || this.#sending.has(key)) continue; // its answer will tell
      gone.push(record);
      this.#rebase(key as RecordKey, null);
    }
    this.#doubtful.clear();
    return gone;
  }

  #rebase(key: RecordKey, record: StoredRecord | null): void {
    const before = this.shown(key);
    if (record) this.#base.set(key, record);
    else this.#base.delete(key);
    this.#doubtful.delete(key);
    this.#replay(key);
    this.#tellShown(key, before);
  }

  #tellShown(key: RecordKey, before: PipelineRecord | undefined): void {
    const after = this.shown(key);
    if (before !== after) this.events.shown(key, before, after);
  }

  /** Applies what is pending to the base anew; what no longer fits is refused and falls out. */
  #replay(key: RecordKey): void {
    let record = this.#base.get(key)?.value as PipelineRecord | undefined;
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
      this.#overlay.set(key, record);
    } else {
      this.#pending.delete(key);
      this.#overlay.delete(key);
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
      base: this.#base.get(key)?.rev ?? null,
      value: this.#overlay.get(key),
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
    const before = this.shown(key);
    // what came in meanwhile is ours come back, or a later state that holds ours: it stays
    if ((this.#base.get(key)?.rev ?? null) === base) this.#base.set(key, { id: key, rev, value });
    this.#doubtful.delete(key);
    this.#rounds.delete(key);
    const queue = this.#pending.get(key) ?? [];
    for (const pending of queue) if (changes.includes(pending)) pending.stored();
    const rest = queue.filter(pending => !changes.includes(pending));
    this.#keep(key, rest, this.#overlay.get(key));
    if (rest.length) this.#replay(key);
    this.#tellShown(key, before);
  }

  #conflict(write: Sent, current: StoredRecord | null): void {
    const rounds = (this.#rounds.get(write.id) ?? 0) + 1;
    if (rounds > ROUNDS) return this.#refuse(write.id, new Refusal('storage', { text: 'The record keeps changing.' }));
    this.#rounds.set(write.id, rounds);
    this.#adopt(write, current);
  }

  /** Takes the record as the storage has it; what the ledger has heard since it asked may be newer, and stays. */
  #adopt({ id: key, base }: Sent, current: StoredRecord | null): void {
    const known = this.#base.get(key)?.rev ?? null;
    if (known === base && known !== (current?.rev ?? null)) {
      if (current && !this.events.accepts(current))
        return this.#refuse(key, new Refusal('storage', { text: 'The stored record cannot be read.' }));
      this.#rebase(key, current);
    }
    this.#settleApplied(key);
  }

  /** Changes that the base holds already (an answer was lost) need not be sent again. */
  #settleApplied(key: RecordKey): void {
    const base = this.#base.get(key)?.value;
    const queue = this.#pending.get(key);
    if (!queue || !base || this.#overlay.get(key) !== base) return;
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
    const before = this.shown(key);
    for (const pending of this.#pending.get(key) ?? []) pending.refused(refusal, false);
    this.#keep(key, [], undefined);
    this.#tellShown(key, before);
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
