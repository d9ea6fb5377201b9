import { checkDeal, type FieldProblem } from '../domain/door.js';
import { newPipeline, type PipelineInput } from '../domain/pipelines.js';
import { same } from '../domain/paths.js';
import { ranksAfter } from '../domain/rank.js';
import { dealKey, PIPELINE_KEY, type Deal, type DealInput } from '../domain/records.js';
import { MemoryStorage, memoryRecords, type MemoryPlace } from '../storage/memory.js';
import { encodeId, isStorableId } from '../storage/ids.js';
import type { Revision } from '../storage/storage.js';
import { Draft } from './draft.js';
import { listed } from './lists.js';
import { madeWhenLookedAt } from './made.js';
import { createPipeline } from './registry.js';
import type { PipelineStore } from './store.js';
import { tableOf } from './told.js';

/** Deals taken in before the page paints: enough to fill what is seen. */
const FIRST = 120;
const SLICE = 500;
/** Milliseconds of work before the page may answer. */
const BUDGET = 8;

const painted = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, 100); // a hidden page paints nothing
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => setTimeout(resolve));
  });

/** A deal of the page's that could not be taken, and why. */
export interface TurnedAway {
  readonly input: DealInput;
  readonly problems: readonly FieldProblem[];
}

/**
 * A pipeline made of the page's own data, in memory. The base is what the page last gave; a person's change stays on top
 * until the page gives a *different* record for that id. The page's objects are read, never kept or changed.
 */
export class PageData {
  readonly store: PipelineStore;
  #place: MemoryPlace = { ...memoryRecords(), records: tableOf(() => this.store?.told) };
  #storage = new MemoryStorage(this.#place);
  /** What the page gave last, while it is being taken in by id; kept as a list, which needs a fraction of the room. */
  #given: Map<string, DealInput> | readonly DealInput[] = [];
  /** The ids of deals that the page gave without one: the same object again is the same deal. */
  #ids = new WeakMap<DealInput, string>();
  #lastRank: string | null = null;
  #run = 0;

  constructor(name: string | undefined, input: PipelineInput) {
    this.store = createPipeline({ ...input, ...(name ? { name } : {}), storage: () => this.#storage }, listed);
    this.store.expectRows(madeWhenLookedAt);
    this.giveStages(input);
  }

  /** The page's stages and settings, written over those of before. */
  giveStages(input: PipelineInput): void {
    const { ports, user } = this.store;
    const old = this.#place.records.get(PIPELINE_KEY);
    const value = newPipeline(input, ports.now(), user.id);
    this.#storage.put([{ id: PIPELINE_KEY, base: old?.rev ?? null, value }]);
  }

  /** The page's deals: new ones are added, different ones written over, missing ones taken out. */
  async give(inputs: readonly DealInput[], turnedAway: (problem: TurnedAway) => void): Promise<void> {
    const run = ++this.#run;
    const given = (this.#given = this.#byId());
    const missing = new Set(given.keys());
    let until = Infinity;
    for (let at = 0, size = FIRST; at < inputs.length; at += size, size = SLICE) {
      this.#take(inputs.slice(at, at + (at ? SLICE : FIRST)), { given, missing, turnedAway });
      if (at === 0) until = 0; // paint first
      if (this.store.ports.now() < until) continue;
      // the first ones are to be painted before the rest is read: a mere turn may come before the frame
      await (at === 0 ? painted() : this.store.ports.turn());
      if (run !== this.#run) return; // the page has given others meanwhile
      until = this.store.ports.now() + BUDGET;
    }
    if (missing.size) this.#drop(given, [...missing]);
    this.#given = [...given.values()];
  }

  #byId(): Map<string, DealInput> {
    const given = this.#given;
    return given instanceof Map ? given : new Map(given.map(input => [this.#idOf(input)!, input]));
  }
  #idOf = (input: DealInput): string | undefined => input?.id ?? this.#ids.get(input);

  #take(inputs: readonly DealInput[], { given, missing, turnedAway }: Taking): void {
    const { surroundings } = this.store;
    const { records } = this.#place;
    const shared = { now: surroundings.now, by: surroundings.by, rev: String(++this.#place.counter) as Revision };
    const ranks = ranksAfter(this.#lastRank, inputs.length);
    this.#lastRank = ranks.at(-1) ?? this.#lastRank;
    const drafts = new Map<string, Draft>(); // of two with one id the last one counts
    inputs.forEach((input, index) => {
      const id = this.#idOf(input);
      if (id !== undefined) {
        missing.delete(id);
        const known = given.get(id);
        if (known && (known === input || same(known, input))) return;
      }
      const { given: deal, problems } = checkDeal(input?.id === id ? input : { ...input, id: id! }, surroundings);
      if (!deal) return turnedAway({ input, problems });
      const own = deal.id;
      deal.id = encodeId(own);
      const key = dealKey(deal.id);
      if (!isStorableId(key)) return turnedAway({ input, problems: [{ field: 'id', code: 'too-long', value: own }] });
      deal.rank ||= (records.get(key)?.value as Deal | undefined)?.rank ?? ranks[index]!;
      given.set(own, input);
      if (id === undefined) this.#ids.set(input, own);
      drafts.set(key, new Draft(key, deal, shared));
    });
    this.#storage.take([...drafts.values()]);
  }

  #drop(given: Map<string, DealInput>, ids: readonly string[]): void {
    for (const id of ids) given.delete(id);
    this.#storage.put(
      ids
        .map(id => dealKey(encodeId(id)))
        .map(key => ({ id: key, base: this.#place.records.get(key)?.rev ?? null, value: undefined })),
    );
  }
}

/** What one run of `give` has come to. */
interface Taking {
  /** What is in, by the page's own id. */
  readonly given: Map<string, DealInput>;
  /** What was in, and has not been given again. */
  readonly missing: Set<string>;
  readonly turnedAway: (problem: TurnedAway) => void;
}
