import { atom, type ReadableAtom } from 'nanostores';
import { barePipeline, type PipelineInput } from '../domain/bare-pipeline.js';
import type { Surroundings } from '../domain/door.js';
import type { Addressed } from '../domain/operations.js';
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
import { isSoundDeal, isSoundPipeline } from '../domain/sound.js';
import { StorageError, type OpenStorage, type Sink, type Storage, type StoredRecord } from '../storage/storage.js';
import { Aside } from './aside.js';
import type { Attachments } from './attachments.js';
import type { DealIndex, ListKey, Summary } from './deal-index.js';
import { PipelineError } from './errors.js';
import { inflow, type Attached } from './inflow.js';
import type { Lists } from './lists.js';
import type { PipelineOptions, User } from './options.js';
import { browserPorts, type Ports } from './ports.js';
import { Records } from './records.js';
import { Standing, type StoreStatus } from './standing.js';
import type { Step, StepResult } from './step.js';
import { unsavedCount } from './unsaved.js';
import type { Writing } from './writing.js';

/** What a board needs, followed from the first moment: other kinds when somebody wants them. */
export const KINDS = ['pipeline', 'deal'] as const;
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
  /** Deals in their places: there where somebody looks at lists. */
  #lists: Lists | undefined;
  #arrangeLater: (() => Promise<unknown>) | undefined;
  readonly #input: PipelineInput;
  #standing = new Standing();
  #fallback: Pipeline;
  #storage: Storage | undefined;
  #closed = new AbortController();
  #opening: (() => Promise<void>) | undefined;
  #aside = new Aside(
    record => this.#isSound(record),
    aside => this.#standing.say({ aside }),
  );
  #attachments: Attachments | undefined;
  #refusals = new Map<string, Refusal>();
  #watchers = new Set<DealWatcher>();

  readonly #$pipeline;
  readonly #$undo = atom<UndoState>({ undo: null, redo: null });
  readonly #$refused = atom<readonly [Deal, Refusal] | null>(null);

  /** Made by `createPipeline`. */
  constructor(options: PipelineOptions) {
    this.name = options.name ?? 'default';
    this.#unsaved = unsavedCount(this.name);
    this.user = options.user ?? { id: 'me' };
    this.ports = { ...browserPorts, ...options.ports };
    this.#input = options;
    this.#fallback = barePipeline(options, this.ports.now(), this.user.id);
    this.#$pipeline = atom<Pipeline>(this.#fallback);
  }

  /** Stages and settings. */
  get $pipeline(): ReadableAtom<Pipeline> {
    return this.#$pipeline;
  }
  get $status(): ReadableAtom<StoreStatus> {
    return this.#standing.$status;
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
    return this.#standing.$status.get();
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

  /**
   * Version, count and sums of a list: a stage's id, or `~won`, `~lost`, `~abandoned`.
   *
   * @throws {PipelineError} `read-only` where an element opened it for figures of all deals, and nothing lists them yet.
   */
  $list(key: ListKey): ReadableAtom<Summary> {
    return this.#places.summary(key);
  }
  /** A list's deals in order. Live: to be read, not kept or changed. */
  deals(key: ListKey): readonly Deal[] {
    return this.#places.deals(key);
  }
  /** @internal Some deals come as rows only; so their lists are looked at. */
  expectRows(lookedAt: DealIndex['lookedAt']): void {
    this.#places.lookedAt = lookedAt;
  }
  /** Where a deal stands in a list; −1 where it does not. */
  indexOf(key: ListKey, deal: Deal): number {
    return Math.max(-1, this.#places.find(key, deal));
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

  /** @internal The records as the storage last told of them. */
  get told(): ReadonlyMap<string, StoredRecord> {
    return this.#records.base;
  }
  /** @internal Follows a kind that boards do not need; what does so comes with the first. */
  attach(half: typeof Attachments, kind: Kind, make: (records: Records) => Attached): Attached {
    const inside = { records: this.#records, aside: this.#aside, closed: this.#closed.signal };
    return (this.#attachments ??= new half(inside, this.#storage)).attach(kind, make);
  }
  #isSound(record: StoredRecord): boolean {
    if (record.id.startsWith('deal.')) return isSoundDeal(record.value);
    if (record.id === PIPELINE_KEY) return isSoundPipeline(record.value);
    // a kind that nobody follows is nobody's to judge
    return this.#attachments?.of(record.id)?.isSound(record.value) ?? true;
  }
  #publish(): void {
    this.#lists?.publish();
    this.#attachments?.publish();
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
        this.#standing.say({ phase: 'failed', connection: 'offline', capabilities: null });
        return this.#standing.trouble('standing', problem);
      }
      storage = await memory();
    }
    if (this.#closed.signal.aborted) return storage.close();
    this.#opening = undefined;
    this.#storage = storage;
    this.#standing.say({ phase: 'loading', connection: 'connecting', capabilities: storage.capabilities });
    if (storage.capabilities.scope === 'browser') this.#standing.say({ unsaved: this.#unsaved.get() });
    this.#standing.trouble('standing', problem);
    const attachments = this.#attachments; // those made while the deals come in have the storage already
    storage.observe(this.#sink(), { kinds: KINDS, signal: this.#closed.signal });
    attachments?.connect(storage);
    this.#writing?.connect(storage);
  }

  #sink(): Sink {
    return inflow(this.#records, this.#aside, KINDS, {
      begin: () => this.#lists?.begin(),
      batch: puts => this.#lists?.end(puts),
      ready: () => void this.#ready(),
      state: (connection, why) => {
        this.#standing.say({ connection });
        this.#standing.trouble('connection', why ?? null);
        if (connection === 'online') this.#writing?.tryNow();
      },
      lost: () => this.#standing.say({ lost: true }),
    });
  }

  async #ready(): Promise<void> {
    // one that nobody has stored yet has the stages of its preset
    if (!this.#lists && !this.#records.shown(PIPELINE_KEY)) await this.#arrangeLater?.();
    this.#lists?.end();
    this.#standing.say({ phase: 'ready' });
  }

  /** @internal Sorts in what is still arriving: who looks for a place in a list must see all of it. */
  settle(): void {
    this.#lists?.settle();
  }

  #shown(key: RecordKey, before: PipelineRecord | undefined, after: PipelineRecord | DealRow | undefined): void {
    if (key === PIPELINE_KEY) {
      const pipeline = (after as Pipeline | undefined) ?? this.#fallback;
      this.#lists?.reshape(pipeline);
      this.#$pipeline.set(pipeline);
      return;
    }
    if (!key.startsWith('deal.')) return this.#attachments?.of(key)?.touch();
    for (const tell of this.#watchers) tell(before as Deal | undefined, this.#records.shown(key) as Deal | undefined);
    this.#lists?.replace(before as Deal | undefined, after as DealRow | undefined);
  }
  /** @internal Gives it its lists, and what it is while nobody has stored it. */
  arrange(half: typeof Lists, newPipeline: (input: PipelineInput, now: number, by: string) => Pipeline): this {
    if (this.#lists) return this;
    this.#fallback = Object.freeze(newPipeline(this.#input, this.#fallback.createdAt as number, this.user.id));
    const pipeline = (this.#records.shown(PIPELINE_KEY) as Pipeline | undefined) ?? this.#fallback;
    this.#lists = new half(pipeline, row => (row.v ? row : this.deal(row.id)) as Deal, this.ports);
    this.#lists.add([...this.allDeals()]);
    this.#$pipeline.set(pipeline);
    this.#lists.publish();
    return this;
  }
  /** @internal Gets its lists where it turns out to need its stages. */
  arrangeLater(arrange: () => Promise<unknown>): this {
    this.#arrangeLater = arrange;
    return this;
  }
  get #places(): Lists {
    return this.#given(this.#lists);
  }
  #given<T>(half: T | undefined): T {
    if (half) return half;
    throw new PipelineError('read-only', `“${this.name}” was opened to be shown: wait for its writable().`);
  }
  /**
   * Loads what changing records takes. Pipelines from `createPipeline` and `findPipeline` have it; those that an element
   * opened have it once somebody acts.
   */
  async writable(): Promise<this> {
    if (!this.#writing) (await import('./writing.js')).writable(this);
    return this;
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
        this.#places.begin();
        add();
        this.#places.end();
      },
      publish: () => this.#publish(),
      waiting: (waiting, problem) => {
        this.#standing.say({ waiting });
        this.#standing.trouble('writing', problem);
      },
      acknowledged: records => {
        if (this.status.capabilities?.scope !== 'team') this.#countUnsaved(this.status.unsaved + records);
      },
    });
    if (this.#storage) this.#writing.connect(this.#storage);
    return this;
  }
  get #hand(): Writing {
    return this.#given(this.#writing);
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
    this.#standing.say({ unsaved });
    if (this.status.capabilities?.scope === 'browser') this.#unsaved.set(unsaved);
  }
  /** The person has been told that the data was lost. */
  acceptLoss(): void {
    this.#standing.say({ lost: false });
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

export type { PipelineOptions, StepResult, StoreStatus, User };
