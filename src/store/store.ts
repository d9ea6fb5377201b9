import { atom, type ReadableAtom } from 'nanostores';
import type { State } from '../domain/change.js';
import type { Addressed, Operation } from '../domain/operations.js';
import { plan } from '../domain/plan.js';
import { isDeal } from '../domain/paths.js';
import { newPipeline, type PipelineInput } from '../domain/pipelines.js';
import {
  dealKey,
  idOf,
  PIPELINE_KEY,
  type Deal,
  type Pipeline,
  type PipelineRecord,
  type RecordKey,
} from '../domain/records.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import { revertOf } from '../domain/undo.js';
import {
  StorageError,
  type Capabilities,
  type Connection,
  type OpenStorage,
  type Sink,
  type Storage,
  type StoredRecord,
} from '../storage/storage.js';
import { Aside } from './aside.js';
import type { Surroundings } from '../domain/door.js';
import { DealIndex, type ListKey, type Summary } from './deal-index.js';
import { Ledger } from './ledger.js';
import { browserPorts, type Ports } from './ports.js';
import { Step, type StepResult } from './step.js';
import { unsavedCount } from './unsaved.js';

/** Who changes the records, as history names them. */
export interface User {
  readonly id: string;
  readonly name?: string;
}

/** How to make a pipeline. */
export interface PipelineOptions extends PipelineInput {
  /** The key in the page's registry, of the database and of the channel to other tabs. */
  readonly name?: string;
  readonly user?: User;
  /** Where the records live; in this page's memory where nothing is said. */
  readonly storage?: OpenStorage;
  readonly ports?: Partial<Ports>;
}

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
/** So many records at once are part of a load… */
const BULK = 100;
/** …which is sorted in when so many have come… */
const HEAP = 2_000;
/** …and told of this often; milliseconds. */
const PAUSE = 400;
/** Steps that can be undone… */
const UNDO_DEPTH = 100;
/** …and how many states of records they may keep in memory: beyond, the oldest steps are let go. */
const UNDO_RECORDS = 20_000;

/**
 * One pipeline, shared by every element that names it: its records as a person sees them, the operations that change
 * them, undo, and how the storage is doing. Every change is an operation; it shows at once and is then acknowledged or
 * taken back with a reason.
 */
export class PipelineStore {
  readonly name: string;
  readonly user: User;
  readonly ports: Ports;
  readonly #writer: string;
  readonly #unsaved: ReturnType<typeof unsavedCount>;
  #seq = 0;
  #ledger: Ledger;
  #index: DealIndex;
  #fallback: Pipeline;
  #storage: Storage | undefined;
  #closed = new AbortController();
  #opening: (() => Promise<void>) | undefined;
  #problems: Record<'standing' | 'connection' | 'writing', StorageError | null> = {
    standing: null,
    connection: null,
    writing: null,
  };
  #aside = new Aside(aside => this.#say({ aside }));
  #vanishing = false;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #refused = new Map<string, Refusal>();
  #arriving: Deal[] | null = null;
  #external: Map<string, string> | undefined;

  readonly #$pipeline;
  readonly #$status = atom<StoreStatus>(LOADING);
  readonly #$undo = atom<{ readonly undo: Step | null; readonly redo: Step | null }>({ undo: null, redo: null });
  readonly #$refused = atom<readonly [Deal, Refusal] | null>(null);

  /** Made by `createPipeline`. */
  constructor(options: PipelineOptions) {
    this.name = options.name ?? 'default';
    this.#unsaved = unsavedCount(this.name);
    this.user = options.user ?? { id: 'me' };
    this.ports = { ...browserPorts, ...options.ports };
    // short, as every record carries it; not of digits only, which objects would sort before other keys
    this.#writer = `w${this.ports.newId().replaceAll('-', '').slice(-12)}`;
    this.#fallback = Object.freeze(newPipeline(options, this.ports.now(), this.user.id));
    this.#index = new DealIndex(this.#fallback);
    this.#$pipeline = atom<Pipeline>(this.#fallback);
    this.#ledger = new Ledger(
      {
        accepts: record => this.#aside.accepts(record),
        shown: (key, before, after) => this.#shown(key, before, after),
        done: () => this.#index.publish(),
        waiting: (waiting, problem) => {
          this.#say({ waiting });
          this.#trouble('writing', problem);
        },
        acknowledged: records => {
          if (this.status.capabilities?.scope !== 'team') this.#countUnsaved(this.status.unsaved + records);
        },
      },
      this.ports,
    );
  }

  /** Stages and settings. */
  get $pipeline(): ReadableAtom<Pipeline> {
    return this.#$pipeline;
  }
  get $status(): ReadableAtom<StoreStatus> {
    return this.#$status;
  }
  /** What undo and redo would take back. */
  get $undo(): ReadableAtom<{ readonly undo: Step | null; readonly redo: Step | null }> {
    return this.#$undo;
  }
  /** The deal whose change was last refused after it had been shown. */
  get $refused(): ReadableAtom<readonly [Deal, Refusal] | null> {
    return this.#$refused;
  }
  get pipeline(): Pipeline {
    return this.#$pipeline.get();
  }
  get status(): StoreStatus {
    return this.#$status.get();
  }

  /** What the door needs to know to take in a deal. */
  get surroundings(): Surroundings {
    const { pipeline, ports, user } = this;
    return {
      pipeline,
      now: ports.now(),
      by: user.id,
      newId: () => ports.newId(),
      calendar: ports.calendar(pipeline.zone),
    };
  }

  /** Version, count and sums of a list: a stage's id, or `~won`, `~lost`, `~abandoned`. */
  $list(key: ListKey): ReadableAtom<Summary> {
    return this.#index.summary(key);
  }
  /** A list's deals in order. Live: to be read, not kept or changed. */
  deals(key: ListKey): readonly Deal[] {
    return this.#index.deals(key);
  }
  /** Where a deal stands in a list; −1 where it does not. */
  indexOf(key: ListKey, deal: Deal): number {
    return Math.max(-1, this.#index.find(key, deal));
  }
  deal(id: string): Deal | undefined {
    return this.#ledger.shown(dealKey(id)) as Deal | undefined;
  }
  /** Every deal, those in the bin too. */
  *allDeals(): Generator<Deal> {
    for (const record of this.#ledger.all()) if (isDeal(record)) yield record;
  }
  /** The deal that came from another system under this id. */
  findExternal(system: string, id: string): Deal | undefined {
    if (!this.#external) {
      this.#external = new Map();
      for (const deal of this.allDeals()) this.#remember(deal);
    }
    const known = this.#external.get(`${system}\n${id}`);
    return known === undefined ? undefined : this.deal(known);
  }
  #remember(deal: Deal): void {
    if (deal.external) this.#external?.set(`${deal.external.system}\n${deal.external.id}`, deal.id);
  }

  /** Whether a deal's last change is stored, on its way, or was refused. */
  stateOf(id: string): 'saved' | 'pending' | 'refused' {
    if (this.#ledger.isPending(dealKey(id))) return 'pending';
    return this.#refused.has(id) ? 'refused' : 'saved';
  }
  /** Records that could not be read, for a person to download. */
  get aside(): readonly StoredRecord[] {
    return this.#aside.records;
  }

  /** Opens the storage and follows it. Where the browser gives none, the records stay in this page, and status says so. */
  async open(open: OpenStorage | undefined, memory: () => Storage | Promise<Storage>): Promise<void> {
    this.#opening = () => this.open(open, memory);
    let problem: StorageError | null = null;
    let storage: Storage;
    try {
      const opened = open ? open(this.name) : memory();
      storage = opened instanceof Promise ? await opened : opened;
    } catch (error) {
      problem = StorageError.is(error) ? error : new StorageError('unavailable', String(error), { cause: error });
      if (problem.code !== 'no-storage') {
        this.#say({ phase: 'failed', connection: 'offline', capabilities: null });
        return this.#trouble('standing', problem);
      }
      storage = await memory();
    }
    if (this.#closed.signal.aborted) return storage.close();
    this.#opening = undefined;
    this.#storage = storage;
    this.#say({ phase: 'loading', connection: 'connecting', capabilities: storage.capabilities });
    if (storage.capabilities.scope === 'browser') this.#say({ unsaved: this.#unsaved.get() });
    this.#trouble('standing', problem);
    storage.observe(this.#sink(), { kinds: ['pipeline', 'deal'], signal: this.#closed.signal });
    this.#ledger.connect(storage);
  }

  /** What keeps the storage from working, if several things do: what concerns a person's changes first. */
  #trouble(what: 'standing' | 'connection' | 'writing', problem: StorageError | null): void {
    this.#problems[what] = problem;
    const { writing, connection, standing } = this.#problems;
    this.#say({ problem: writing ?? connection ?? standing });
  }

  #sink(): Sink {
    return {
      batch: (puts, deletes) => {
        this.#arriving ??= [];
        for (const id of deletes) this.#aside.forget(id);
        this.#ledger.receive(puts, deletes);
        this.#settleArrivals(puts.length >= BULK);
      },
      ready: () => {
        this.#settleArrivals();
        const gone = this.#ledger.ready();
        if (this.#vanishing) this.#aside.keep(gone);
        this.#vanishing = false;
        this.#index.publish();
        this.#say({ phase: 'ready' });
      },
      reset: () => {
        this.#aside.reset();
        this.#ledger.reset();
      },
      state: (connection, why) => {
        this.#say({ connection });
        this.#trouble('connection', why ?? null);
        if (connection === 'online') this.#ledger.tryNow();
      },
      lost: () => {
        this.#vanishing = true;
        this.#say({ lost: true });
      },
    };
  }

  /** @internal Sorts in what is still arriving: who looks for a place in a list must see all of it. */
  settle(): void {
    if (this.#arriving) this.#settleArrivals();
  }

  /** Deals that are new are put into the index together: sorting once beats thousands of insertions. */
  #settleArrivals(isBulk = false): void {
    const now = this.ports.now();
    // while much comes in, telling of every slice would render the same cards again and again
    if (isBulk && now - this.#toldAt < PAUSE) {
      if ((this.#arriving?.length ?? 0) >= HEAP) this.#flushArrivals();
      this.#tellLater ??= this.ports.delay(PAUSE, () => {
        this.#settleArrivals();
        this.#toldAt = this.ports.now();
      });
      return;
    }
    this.#tellLater?.();
    this.#tellLater = undefined;
    if (isBulk) this.#toldAt = now;
    const arrived = this.#arriving ?? [];
    this.#arriving = null;
    this.#index.add(arrived);
    this.#index.publish();
  }
  #toldAt = -Infinity;
  #tellLater: (() => void) | undefined;

  #shown(key: RecordKey, before: PipelineRecord | undefined, after: PipelineRecord | undefined): void {
    if (key === PIPELINE_KEY) {
      const pipeline = (after as Pipeline | undefined) ?? this.#fallback;
      this.#flushArrivals();
      this.#index.reshape(pipeline);
      this.#$pipeline.set(pipeline);
      return;
    }
    if (this.#external && after) this.#remember(after as Deal);
    if (this.#arriving && !before && after) this.#arriving.push(after as Deal);
    else {
      this.#flushArrivals();
      this.#index.replace(before as Deal | undefined, after as Deal | undefined);
    }
  }
  #flushArrivals(): void {
    if (!this.#arriving?.length) return;
    this.#index.add(this.#arriving);
    this.#arriving = [];
  }

  #say(news: Partial<StoreStatus>): void {
    const status = this.status;
    if ((Object.keys(news) as (keyof StoreStatus)[]).some(key => news[key] !== status[key]))
      this.#$status.set({ ...status, ...news });
  }

  #state(): State {
    return {
      pipeline: this.pipeline,
      deal: id => this.deal(id),
      countIn: stage => this.#index.deals(stage).length,
    };
  }

  /**
   * Applies what a person did, all of it as one step that one undo takes back. Each intent answers for itself: what does
   * not fit is refused in the result, the rest is done. It shows at once; `step.settled` resolves when it is stored.
   */
  dispatch(intents: Addressed | readonly Addressed[], options: { readonly undoable?: boolean } = {}): Step {
    const list = Array.isArray(intents) ? (intents as readonly Addressed[]) : [intents as Addressed];
    const step = this.#perform(list);
    if (options.undoable !== false) this.#keepStep(step);
    return step;
  }
  /** Steps not undoable each, made in slices, become one that one undo takes back. */
  join(steps: readonly Step[]): Step {
    const step = Step.join(steps);
    this.#keepStep(step);
    return step;
  }
  #keepStep(step: Step): void {
    if (!step.done.length) return;
    this.#undo = remembered([...this.#undo.slice(1 - UNDO_DEPTH), step]);
    this.#redo = [];
    this.#publishUndo();
  }

  #perform(intents: readonly Addressed[]): Step {
    const step = new Step();
    if (this.status.capabilities?.readOnly || this.isClosed) {
      for (const intent of intents) step.refuse(intent, new Refusal('readonly'));
      return step.seal();
    }
    this.settle();
    this.#keepPipeline(step);
    // a run of new deals (an import) goes into the index together; anything else needs it up to date at once
    const together = intents.length > 1 && intents.every(({ type }) => type === 'deal/import' || type === 'deal/add');
    if (together) this.#arriving = [];
    for (const intent of intents) {
      const operation = this.#number(intent);
      const changes = plan(this.#state(), operation);
      if (isRefusal(changes)) step.refuse(intent, changes);
      else
        for (const [nth, change] of changes.entries()) {
          const { key } = change;
          const before = this.#ledger.shown(key);
          // the first change is the deed; of neighbours that are ranked anew for it, each may have gone
          const tookBack = (refusal: Refusal): void => queueMicrotask(() => this.#tookBack(step, key, refusal));
          const fate = step.expect(nth === 0 ? intent : null, operation, key, tookBack);
          const applied = this.#ledger.apply(change, fate);
          if (isRefusal(applied)) {
            fate.refused(applied, false);
            if (nth === 0) break;
          } else {
            this.#refused.delete(idOf(key));
            step.record(intent, operation, before, { key, applied });
            if (applied.refusal) fate.refused(applied.refusal, true);
          }
        }
    }
    if (together) this.#settleArrivals();
    this.#index.publish();
    return step.seal();
  }

  /** A pipeline that nobody has stored yet is stored with its first change, so that others see the same stages. */
  #keepPipeline(step: Step): void {
    if (this.#ledger.shown(PIPELINE_KEY)) return;
    const fallback = this.#fallback;
    const fate = step.expect(null, null, PIPELINE_KEY, () => {});
    this.#ledger.apply({ key: PIPELINE_KEY, apply: record => ({ record: record ?? fallback }) }, fate);
  }

  #number(intent: Addressed): Operation {
    const at = this.ports.now();
    return { ...intent, by: this.user.id, at, writer: this.#writer, seq: ++this.#seq };
  }

  #tookBack(step: Step, key: RecordKey, refusal: Refusal): void {
    if (this.isClosed) return;
    if (!step.records.size) {
      this.#undo = this.#undo.filter(each => each !== step);
      this.#redo = this.#redo.filter(each => each !== step);
      this.#publishUndo();
    }
    const deal = key === PIPELINE_KEY ? undefined : this.deal(idOf(key));
    if (!deal) return;
    this.#refused.set(deal.id, refusal);
    this.#$refused.set([deal, refusal]);
  }

  /** Takes back the last step; what somebody has changed since is refused in the result and stays. */
  undo(): Step | null {
    return this.#revert(this.#undo, this.#redo);
  }
  /** Does again what undo took back. */
  redo(): Step | null {
    return this.#revert(this.#redo, this.#undo);
  }
  #revert(from: Step[], to: Step[]): Step | null {
    const step = from.pop();
    if (!step) return null;
    const intents = [...step.records.values()]
      .map(({ before, after, operations }) => revertOf(before, after, operations))
      .filter(intent => intent !== null);
    const reverted = this.#perform(intents);
    if (reverted.done.length) to.push(reverted);
    this.#publishUndo();
    return reverted.of(step);
  }
  #publishUndo(): void {
    this.#$undo.set({ undo: this.#undo.at(-1) ?? null, redo: this.#redo.at(-1) ?? null });
  }

  /** Tries again now what waits for the storage. */
  retry(): void {
    if (this.status.phase === 'failed') void this.#opening?.();
    else this.#ledger.tryNow();
  }
  /** A backup file was made: counting begins anew. */
  backedUp(): void {
    this.#countUnsaved(0);
  }
  /** A browser's pipeline remembers the count: tomorrow's visit still knows that there is no backup. */
  #countUnsaved(unsaved: number): void {
    this.#say({ unsaved });
    if (this.status.capabilities?.scope === 'browser') this.#unsaved.set(unsaved);
  }
  /** The person has been told that the data was lost. */
  acceptLoss(): void {
    this.#say({ lost: false });
  }
  /** Asks the browser to keep the data when space runs short. Only at a person's wish. */
  async persist(): Promise<boolean> {
    return (await this.#storage?.persist?.()) ?? false;
  }
  /** Deletes every record of this pipeline from its storage, for good. */
  async destroy(): Promise<void> {
    this.#undo = [];
    this.#redo = [];
    this.#publishUndo();
    await this.#ledger.drain();
    await this.#storage?.destroy?.();
    this.#ledger.forsake(new Refusal('gone'));
    this.#countUnsaved(0);
  }

  /** Lets go of the storage. What is not acknowledged yet is tried once more. */
  async close(): Promise<void> {
    await this.#ledger.drain();
    this.#closed.abort();
    this.#ledger.stop();
    await this.#storage?.close();
  }
  get isClosed(): boolean {
    return this.#closed.signal.aborted;
  }
}

/** The latest steps, as many as may be kept in memory: at least the last. */
function remembered(steps: Step[]): Step[] {
  let room = UNDO_RECORDS;
  const from = steps.findLastIndex(step => (room -= step.records.size) < 0);
  return from < 0 ? steps : steps.slice(Math.min(from + 1, steps.length - 1));
}

export type { StepResult };
