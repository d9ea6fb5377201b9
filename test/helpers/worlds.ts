import { expect } from '@open-wc/testing';
import { liveStages, stageOf } from '../../src/domain/stages.js';
import { minorOf, probabilityOf } from '../../src/domain/deals.js';
import { accumulate, type Sum } from '../../src/domain/money.js';
import { byRank } from '../../src/domain/order.js';
import type { Deal, PipelineRecord } from '../../src/domain/records.js';
import { PipelineStore, type PipelineOptions } from '../../src/store/store.js';
import { writable } from '../../src/store/writing.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import type { Ports } from '../../src/store/ports.js';
import { MemoryStorage } from '../../src/storage/memory.js';
import { openIndexedDb } from '../../src/storage/indexeddb.js';
import type { Sink, Storage, StoredRecord } from '../../src/storage/storage.js';
import { freeze, NOON } from './records.js';
import { turn } from '../../src/storage/turn.js';

export { turn };

/** Turns after which what has not come will not come: the world has no clock to wait for… */
const PATIENCE = 20_000;
/** …but a real database works beside it, and is slow where others are busy. In ms. */
const AT_LEAST = 8_000;

/** Waits until it holds, turn by turn. */
export async function until(holds: () => boolean, what: () => string = () => String(holds)): Promise<void> {
  const from = performance.now();
  for (let turns = 0; !holds(); turns++) {
    if (turns > PATIENCE && performance.now() - from > AT_LEAST) throw new Error(`It never came: ${what()}`);
    await turn();
  }
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

let names = 0;
/** A name that no other test has. */
export const freshName = (): string => `test-${Date.now()}-${++names}`;

let clock = NOON;
let ids = 0;
/** A world whose clock moves on by a second with every look, and where waiting takes a turn. */
export const ports = (seed = 1): Ports => ({
  now: () => (clock += 1000),
  random: dice(seed),
  calendar: calendarOf,
  newId: () => `id-${String(++ids).padStart(12, '0')}`,
  delay(_ms, then) {
    let cancelled = false;
    void turn().then(() => !cancelled && then());
    return () => void (cancelled = true);
  },
  turn,
});

/** An open pipeline, as one tab has it. */
export async function openTab(options: PipelineOptions & { seed?: number } = {}): Promise<PipelineStore> {
  const { seed, ...rest } = options;
  const store = writable(new PipelineStore({ name: 'test', ports: ports(seed), ...rest }));
  await store.open(rest.storage, () => new MemoryStorage());
  await until(() => store.status.phase !== 'loading');
  return store;
}
export const openIdbTab = (name: string, options: PipelineOptions = {}): Promise<PipelineStore> =>
  openTab({ ...options, name, storage: openIndexedDb });

/** Closes the tabs and forgets the database, with its mark. */
export async function leave(name: string, ...open: (PipelineStore | Storage | null | undefined)[]): Promise<void> {
  for (const each of open) await each?.close();
  await deleteDatabase(name);
  localStorage.removeItem(`pipewright/${name}`);
}
export const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`pipewright/${name}`);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });

/** Every deal of a tab, by id. */
export const dealsOf = (store: PipelineStore): Map<string, Deal> =>
  new Map([...store.allDeals()].map(deal => [deal.id, deal]));
export const titles = (store: PipelineStore, list: string): string[] => store.deals(list).map(({ title }) => title);

/** Each deal in exactly the place it belongs to, in order, and counts and sums as counted from scratch. */
export function expectIndexed(store: PipelineStore): void {
  const { pipeline } = store;
  const lists = new Map<string, Deal[]>();
  const first = liveStages(pipeline).find(({ phase }) => phase === 'open') ?? liveStages(pipeline)[0];
  for (const deal of store.allDeals()) {
    if (deal.removedAt !== undefined) continue;
    const stage = stageOf(pipeline, deal.stage);
    const keys = deal.status === 'open' ? [(stage ?? first)!.id] : [`~${deal.status}`];
    if (deal.status === 'won' && stage?.phase === 'retention') keys.push(stage.id);
    for (const key of keys) lists.set(key, [...(lists.get(key) ?? []), deal]);
  }
  for (const key of [...pipeline.stages.map(({ id }) => id), '~won', '~lost', '~abandoned']) {
    const shown = store.deals(key);
    const expected = lists.get(key) ?? [];
    expect(shown.map(({ id }) => id).sort(), key).to.deep.equal(expected.map(({ id }) => id).sort());
    for (const deal of shown) {
      expect(deal).to.equal(store.deal(deal.id));
      expect(shown[store.indexOf(key, deal)]).to.equal(deal);
    }
    if (!key.startsWith('~')) expect([...shown]).to.deep.equal([...shown].sort(byRank));
    const sums = new Map<string, Sum>();
    for (const deal of expected)
      if (deal.value !== null) {
        const chance = probabilityOf(deal, stageOf(pipeline, deal.stage));
        accumulate(sums, deal.currency, minorOf(deal), chance, 1);
      }
    const summary = store.$list(key).get();
    expect(summary.count, key).to.equal(expected.length);
    expect(new Map(summary.sums), key).to.deep.equal(sums);
  }
}

/** All that a storage tells, noted down. */
export class Notes implements Sink {
  readonly records = new Map<string, StoredRecord>();
  readonly batches: number[] = [];
  readonly states: string[] = [];
  readys = 0;
  resets = 0;
  losses = 0;
  #doubtful = new Set<string>();
  batch(puts: readonly StoredRecord[], deletes: readonly string[]): void {
    this.batches.push(puts.length);
    for (const record of puts) {
      this.records.set(record.id, freeze(record));
      this.#doubtful.delete(record.id);
    }
    for (const id of deletes) this.records.delete(id);
  }
  ready(): void {
    this.readys++;
    for (const id of this.#doubtful) this.records.delete(id);
    this.#doubtful.clear();
  }
  reset(): void {
    this.resets++;
    this.#doubtful = new Set(this.records.keys());
  }
  state(connection: string): void {
    this.states.push(connection);
  }
  lost(): void {
    this.losses++;
  }
}
/** Follows a storage from now on. */
export function follow(storage: Storage, signal = new AbortController().signal): Notes {
  const notes = new Notes();
  storage.observe(notes, { kinds: ['pipeline', 'deal'], signal });
  return notes;
}

/** What a storage holds, by id. */
export async function contents(open: () => Promise<Storage> | Storage): Promise<Map<string, PipelineRecord>> {
  const storage = await open();
  const notes = follow(storage);
  await until(() => notes.readys > 0);
  await storage.close();
  return new Map([...notes.records].map(([id, { value }]) => [id, value as PipelineRecord]));
}
