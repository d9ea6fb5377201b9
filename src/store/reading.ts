import { atom, type ReadableAtom } from 'nanostores';
import { barePipeline, type PipelineInput } from '../domain/bare-pipeline.js';
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

/** What a board needs, followed from the first moment: other kinds when somebody wants them. */
export const KINDS = ['pipeline', 'deal'] as const;
/** Told of a deal that is shown otherwise: absent before = new, absent after = gone. */
export type DealWatcher = (before: Deal | undefined, after: Deal | undefined) => void;

/** What reads a pipeline: opens its storage and follows it, and holds its records as a person sees them. */
export abstract class Reading {
  readonly name: string;
  readonly user: User;
  readonly ports: Ports;
  protected readonly records = new Records({
    accepts: record => this.#aside.accepts(record),
    shown: (key, before, after) => this.#shown(key, before, after),
  });
  protected readonly standing = new Standing();
  /** Deals in their places: there where somebody looks at lists. */
  #lists: Lists | undefined;
  #arrangeLater: (() => Promise<unknown>) | undefined;
  readonly #input: PipelineInput;
  /** What it is while nobody has stored it. */
  protected fallback: Pipeline;
  protected storage: Storage | undefined;
  #closed = new AbortController();
  #opening: (() => Promise<void>) | undefined;
  #aside = new Aside(
    record => this.#isSound(record),
    aside => this.standing.say({ aside }),
  );
  #attachments: Attachments | undefined;
  #watchers = new Set<DealWatcher>();
  readonly #$pipeline;

  constructor(options: PipelineOptions) {
    this.name = options.name ?? 'default';
    this.user = options.user ?? { id: 'me' };
    this.ports = { ...browserPorts, ...options.ports };
    this.#input = options;
    this.fallback = barePipeline(options, this.ports.now(), this.user.id);
    this.#$pipeline = atom<Pipeline>(this.fallback);
  }

  /** Stages and settings. */
  get $pipeline(): ReadableAtom<Pipeline> {
    return this.#$pipeline;
  }
  get $status(): ReadableAtom<StoreStatus> {
    return this.standing.$status;
  }
  get pipeline(): Pipeline {
    return this.#$pipeline.get();
  }
  get status(): StoreStatus {
    return this.standing.$status.get();
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
    return this.records.shown(dealKey(id)) as Deal | undefined;
  }
  /** Every deal, those in the bin too. */
  *allDeals(): Generator<Deal> {
    yield* this.records.all('deal') as Generator<Deal>;
  }
  /** Tells of every deal that is shown otherwise from now on, as it happens; answers with what stops it. */
  watchDeals(tell: DealWatcher): () => void {
    this.#watchers.add(tell);
    return () => void this.#watchers.delete(tell);
  }
  /** @internal The records as the storage last told of them. */
  get told(): ReadonlyMap<string, StoredRecord> {
    return this.records.base;
  }
  /** @internal Follows a kind that boards do not need; what does so comes with the first. */
  attach(half: typeof Attachments, kind: Kind, make: (records: Records) => Attached): Attached {
    const inside = { records: this.records, aside: this.#aside, closed: this.#closed.signal };
    return (this.#attachments ??= new half(inside, this.storage)).attach(kind, make);
  }
  #isSound(record: StoredRecord): boolean {
    if (record.id.startsWith('deal.')) return isSoundDeal(record.value);
    if (record.id === PIPELINE_KEY) return isSoundPipeline(record.value);
    // a kind that nobody follows is nobody's to judge
    return this.#attachments?.of(record.id)?.isSound(record.value) ?? true;
  }
  protected publish(): void {
    this.#lists?.publish();
    this.#attachments?.publish();
  }

  /** Records that could not be read, for a person to download. */
  get aside(): readonly StoredRecord[] {
    return this.#aside.records;
  }

  /** There is a storage: what waits for one may go out. */
  protected abstract opened(storage: Storage): void;
  /** The storage may be reached again. */
  protected abstract tryNow(): void;

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
        this.standing.say({ phase: 'failed', connection: 'offline', capabilities: null });
        return this.standing.trouble('standing', problem);
      }
      storage = await memory();
    }
    if (this.#closed.signal.aborted) return storage.close();
    this.#opening = undefined;
    this.storage = storage;
    this.standing.say({ phase: 'loading', connection: 'connecting', capabilities: storage.capabilities });
    this.standing.trouble('standing', problem);
    const attachments = this.#attachments; // those made while the deals come in have the storage already
    storage.observe(this.#sink(), { kinds: KINDS, signal: this.#closed.signal });
    attachments?.connect(storage);
    this.opened(storage);
  }

  #sink(): Sink {
    return inflow(this.records, this.#aside, KINDS, {
      begin: () => this.#lists?.begin(),
      batch: puts => this.#lists?.end(puts),
      ready: () => void this.#ready(),
      state: (connection, why) => {
        this.standing.say({ connection });
        this.standing.trouble('connection', why ?? null);
        if (connection === 'online') this.tryNow();
      },
      lost: () => this.standing.say({ lost: true }),
    });
  }

  async #ready(): Promise<void> {
    // one that nobody has stored yet has the stages of its preset
    if (!this.#lists && !this.records.shown(PIPELINE_KEY)) await this.#arrangeLater?.();
    this.#lists?.end();
    this.standing.say({ phase: 'ready' });
  }

  /** @internal Sorts in what is still arriving: who looks for a place in a list must see all of it. */
  settle(): void {
    this.#lists?.settle();
  }

  #shown(key: RecordKey, before: PipelineRecord | undefined, after: PipelineRecord | DealRow | undefined): void {
    if (key === PIPELINE_KEY) {
      const pipeline = (after as Pipeline | undefined) ?? this.fallback;
      this.#lists?.reshape(pipeline);
      this.#$pipeline.set(pipeline);
      return;
    }
    if (!key.startsWith('deal.')) return this.#attachments?.of(key)?.touch();
    for (const tell of this.#watchers) tell(before as Deal | undefined, this.records.shown(key) as Deal | undefined);
    this.#lists?.replace(before as Deal | undefined, after as DealRow | undefined);
  }
  /** @internal Gives it its lists, and what it is while nobody has stored it. */
  arrange(half: typeof Lists, newPipeline: (input: PipelineInput, now: number, by: string) => Pipeline): this {
    if (this.#lists) return this;
    this.fallback = Object.freeze(newPipeline(this.#input, this.fallback.createdAt as number, this.user.id));
    const pipeline = (this.records.shown(PIPELINE_KEY) as Pipeline | undefined) ?? this.fallback;
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
    return this.given(this.#lists);
  }
  /** Adds deals to their lists together. */
  protected together(add: () => void): void {
    this.#places.begin();
    add();
    this.#places.end();
  }

  /** Tries again now what waits for the storage. */
  retry(): void {
    if (this.status.phase === 'failed') void this.#opening?.();
    else this.tryNow();
  }
  /** The person has been told that the data was lost. */
  acceptLoss(): void {
    this.standing.say({ lost: false });
  }
  /** Asks the browser to keep the data when space runs short. Only at a person's wish. */
  async persist(): Promise<boolean> {
    return (await this.storage?.persist?.()) ?? false;
  }

  /** Lets go of the storage. */
  async close(): Promise<void> {
    this.#closed.abort();
    await this.storage?.close();
  }
  get isClosed(): boolean {
    return this.#closed.signal.aborted;
  }

  /** A half that somebody has loaded. */
  protected given<T>(half: T | undefined): T {
    if (half) return half;
    throw new PipelineError('read-only', `“${this.name}” was opened to be shown: wait for its writable().`);
  }
}
