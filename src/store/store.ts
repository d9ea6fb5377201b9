import { atom, type ReadableAtom } from 'nanostores';
import type { Addressed } from '../domain/operations.js';
import { newPipeline, type PipelineInput } from '../domain/pipelines.js';
import {
  dealKey,
  type Kind,
  PIPELINE_KEY,
  type Deal,
  type DealRow,
  type Pipeline,
  type PipelineRecord,
  type RecordKey,
} from '../domain/records.js';
import type { Refusal } from '../domain/refusal.js';
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
import { isSoundDeal, isSoundPipeline } from '../domain/sound.js';
import { DealIndex, type ListKey, type Summary } from './deal-index.js';
import { PipelineError } from './errors.js';
import { browserPorts, type Ports } from './ports.js';
import { Records } from './records.js';
import type { Step, StepResult } from './step.js';
import { unsavedCount } from './unsaved.js';
import type { Writing } from './writing.js';

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
/** What a board needs: other kinds are followed when somebody wants them. */
const KINDS = ['pipeline', 'deal'] as const;
/** So many records at once are part of a load… */
const BULK = 100;
/** …which is sorted in when so many have come… */
const HEAP = 2_000;
/** …and told of this often; milliseconds. */
const PAUSE = 400;
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
/** Told of a deal that is shown otherwise: absent before = new, absent after = gone. */
export type DealWatcher = (before: Deal | undefined, after: Deal | undefined) => void;

/** What undo and redo would take back. */
export interface UndoState {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

/**
 * One pipeline, shared by every element that names it: its records as a person sees them, the operations that change
 * them, undo, and how the storage is doing. Every change is an operation; it shows at once and is then acknowledged or
 * taken back with a reason.
 */
export class PipelineStore {
  readonly name: string;
  readonly user: User;
  readonly ports: Ports;
  readonly #unsaved: ReturnType<typeof unsavedCount>;
  #records = new Records({
    accepts: record => this.#aside.accepts(record),
    shown: (key, before, after) => this.#shown(key, before, after),
  });
  /** What changes records: there where somebody may act. */
  #writing: Writing | undefined;
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
  #aside = new Aside(
    record => this.#isSound(record),
    aside => this.#say({ aside }),
  );
  #attached = new Map<Kind, Attached>();
  #vanishing = false;
  #refusals = new Map<string, Refusal>();
  #arriving: DealRow[] | null = null;
  #watchers = new Set<DealWatcher>();

  readonly #$pipeline;
  readonly #$status = atom<StoreStatus>(LOADING);
  readonly #$undo = atom<UndoState>({ undo: null, redo: null });
  readonly #$refused = atom<readonly [Deal, Refusal] | null>(null);

  /** Made by `createPipeline`. */
  constructor(options: PipelineOptions) {
    this.name = options.name ?? 'default';
    this.#unsaved = unsavedCount(this.name);
    this.user = options.user ?? { id: 'me' };
    this.ports = { ...browserPorts, ...options.ports };
    this.#fallback = Object.freeze(newPipeline(options, this.ports.now(), this.user.id));
    this.#index = new DealIndex(this.#fallback, row => (row.v ? row : this.deal(row.id)) as Deal);
    this.#$pipeline = atom<Pipeline>(this.#fallback);
  }

  /** Stages and settings. */
  get $pipeline(): ReadableAtom<Pipeline> {
    return this.#$pipeline;
  }
  get $status(): ReadableAtom<StoreStatus> {
    return this.#$status;
  }
  /** What undo and redo would take back. */
  get $undo(): ReadableAtom<UndoState> {
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
    return this.#records.shown(dealKey(id)) as Deal | undefined;
  }
  /** Every deal, those in the bin too. */
  *allDeals(): Generator<Deal> {
    yield* this.#records.all('deal') as Generator<Deal>;
  }
  /** Tells of every deal that is shown otherwise from now on, as it happens; answers with what stops it. */
  watchDeals(tell: DealWatcher): () => void {
    this.#watchers.add(tell);
    return () => void this.#watchers.delete(tell);
  }
  /** The deal that came from another system under this id. */
  findExternal(system: string, id: string): Deal | undefined {
    return this.#hand.externals.find(system, id);
  }

  /** @internal Follows a kind that boards do not need; what does so is made with the first call. */
  attach(kind: Kind, make: (records: Records) => Attached): Attached {
    const attached = this.#attached.get(kind) ?? make(this.#records);
    if (!this.#attached.has(kind)) {
      this.#attached.set(kind, attached);
      if (this.#storage) this.#observe(this.#storage, kind, attached);
    }
    return attached;
  }
  #observe(storage: Storage, kind: Kind, attached: Attached): void {
    storage.observe(attached.sink(this.#aside), { kinds: [kind], signal: this.#closed.signal });
  }
  #isSound(record: StoredRecord): boolean {
    if (record.id.startsWith('deal.')) return isSoundDeal(record.value);
    if (record.id === PIPELINE_KEY) return isSoundPipeline(record.value);
    // a kind that nobody follows is nobody's to judge
    return this.#attachedTo(record.id)?.isSound(record.value) ?? true;
  }
  #attachedTo(key: string): Attached | undefined {
    return this.#attached.get(key.slice(0, key.indexOf('.')) as Kind);
  }
  #publish(): void {
    this.#index.publish();
    for (const attached of this.#attached.values()) attached.publish();
  }

  /** Whether a deal's last change is stored, on its way, or was refused. */
  stateOf(id: string): 'saved' | 'pending' | 'refused' {
    if (this.#records.overlay.has(dealKey(id))) return 'pending';
    return this.#refusals.has(id) ? 'refused' : 'saved';
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
    storage.observe(this.#sink(), { kinds: KINDS, signal: this.#closed.signal });
    for (const [kind, attached] of this.#attached) this.#observe(storage, kind, attached);
    this.#writing?.connect(storage);
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
        this.#records.receive(puts, deletes);
        this.#settleArrivals(puts.length >= BULK);
      },
      ready: () => {
        this.#settleArrivals();
        const gone = this.#records.ready(KINDS);
        if (this.#vanishing) this.#aside.keep(gone);
        this.#vanishing = false;
        this.#index.publish();
        this.#say({ phase: 'ready' });
      },
      reset: () => {
        this.#aside.reset(KINDS);
        this.#records.reset(KINDS);
      },
      state: (connection, why) => {
        this.#say({ connection });
        this.#trouble('connection', why ?? null);
        if (connection === 'online') this.#writing?.tryNow();
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

  #shown(key: RecordKey, before: PipelineRecord | undefined, after: PipelineRecord | DealRow | undefined): void {
    if (key === PIPELINE_KEY) {
      const pipeline = (after as Pipeline | undefined) ?? this.#fallback;
      this.#flushArrivals();
      this.#index.reshape(pipeline);
      this.#$pipeline.set(pipeline);
      return;
    }
    if (!key.startsWith('deal.')) return this.#attachedTo(key)?.touch();
    for (const tell of this.#watchers) tell(before as Deal | undefined, this.#records.shown(key) as Deal | undefined);
    if (this.#arriving && !before && after) this.#arriving.push(after as DealRow);
    else {
      this.#flushArrivals();
      this.#index.replace(before as Deal | undefined, after as DealRow | undefined);
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

  /**
   * Loads what changing records takes. Pipelines from `createPipeline` and `findPipeline` have it; those that an element
   * opened have it once somebody acts.
   */
  async writable(): Promise<this> {
    return this.#writing ? this : this.enable((await import('./writing.js')).Writing);
  }
  /** @internal */
  enable(half: typeof Writing): this {
    if (this.#writing) return this;
    this.#writing = new half({
      store: this,
      records: this.#records,
      refusals: this.#refusals,
      $undo: this.#$undo,
      $refused: this.#$refused,
      fallback: this.#fallback,
      together: add => {
        this.#arriving = [];
        add();
        this.#settleArrivals();
      },
      publish: () => this.#publish(),
      waiting: (waiting, problem) => {
        this.#say({ waiting });
        this.#trouble('writing', problem);
      },
      acknowledged: records => {
        if (this.status.capabilities?.scope !== 'team') this.#countUnsaved(this.status.unsaved + records);
      },
    });
    if (this.#storage) this.#writing.connect(this.#storage);
    return this;
  }
  get #hand(): Writing {
    if (this.#writing) return this.#writing;
    throw new PipelineError('read-only', `“${this.name}” was opened to be shown: wait for its writable().`);
  }

  /**
   * Applies what a person did, all of it as one step that one undo takes back. Each intent answers for itself: what does
   * not fit is refused in the result, the rest is done. It shows at once; `step.settled` resolves when it is stored.
   *
   * @throws {PipelineError} `read-only` where an element opened it to show it, and nothing can change it yet.
   */
  dispatch(intents: Addressed | readonly Addressed[], options: { readonly undoable?: boolean } = {}): Step {
    const list = Array.isArray(intents) ? (intents as readonly Addressed[]) : [intents as Addressed];
    return this.#hand.dispatch(list, options.undoable !== false);
  }
  /** Steps not undoable each, made in slices, become one that one undo takes back. */
  join(steps: readonly Step[]): Step {
    return this.#hand.join(steps);
  }
  /**
   * Takes back the last step; what somebody has changed since is refused in the result and stays. A step of many records
   * is taken back in slices: `step.settled` resolves after the last, and until then nothing else can be undone.
   */
  undo(): Step | null {
    return this.#hand.undo();
  }
  /** Does again what undo took back. */
  redo(): Step | null {
    return this.#hand.redo();
  }

  /** Tries again now what waits for the storage. */
  retry(): void {
    if (this.status.phase === 'failed') void this.#opening?.();
    else this.#writing?.tryNow();
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
    this.#writing?.forget();
    await this.#writing?.drain();
    await this.#storage?.destroy?.();
    this.#writing?.forsake();
    this.#countUnsaved(0);
  }

  /** Lets go of the storage. What is not acknowledged yet is tried once more. */
  async close(): Promise<void> {
    await this.#writing?.drain();
    this.#closed.abort();
    this.#writing?.stop();
    await this.#storage?.close();
  }
  get isClosed(): boolean {
    return this.#closed.signal.aborted;
  }
}

export type { StepResult };
