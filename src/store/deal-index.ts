import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import { minorOf, probabilityOf } from '../domain/deals.js';
import { accumulate, type Sum, type Sums } from '../domain/money.js';
import { byRank, newestFirst } from '../domain/order.js';
import type { Deal, DealRow, Pipeline } from '../domain/records.js';
import { firstStage } from '../domain/find-stage.js';
import { liveStages, stageOf } from '../domain/stages.js';
import type { madeWhenLookedAt } from './made.js';

/** Where closed deals are listed, newest first; open deals are listed under their stage's id. */
export type ClosedKey = '~won' | '~lost' | '~abandoned';
/** A stage's id, or one of the lists of closed deals. */
export type ListKey = string;

/** What is published of a list whenever it changes. */
export interface Summary {
  /** Rises with every change of the list or of a deal in it. */
  readonly version: number;
  readonly count: number;
  readonly sums: Sums;
}

interface List {
  deals: DealRow[];
  /** The same for those who look at them, while some are rows only. */
  made: readonly Deal[] | undefined;
  sums: Map<string, Sum>;
  version: number;
  readonly $summary: WritableAtom<Summary>;
}

const EMPTY: Summary = { version: 0, count: 0, sums: new Map() };

const orderOf = (key: ListKey): ((a: DealRow, b: DealRow) => number) => (key.startsWith('~') ? newestFirst : byRank);

/**
 * Every deal in its place: ordered lists with counts and sums, kept up to date change by change and outside nanostores
 * (copying a large map costs more than a frame). Only versions, counts and sums are published.
 */
export class DealIndex {
  #lists = new Map<ListKey, List>();
  #pipeline: Pipeline;
  #dirty = new Set<List>();

  /** How lists are looked at that hold rows: given by who brings some. */
  lookedAt: typeof madeWhenLookedAt | undefined;

  /** @param make - The whole record of a row. */
  constructor(
    pipeline: Pipeline,
    private readonly make: (row: DealRow) => Deal,
  ) {
    this.#pipeline = pipeline;
  }

  #list(key: ListKey): List {
    let list = this.#lists.get(key);
    if (!list)
      this.#lists.set(key, (list = { deals: [], made: undefined, sums: new Map(), version: 0, $summary: atom(EMPTY) }));
    return list;
  }

  /** The deals of a list in order. Live: to be read, not kept or changed. */
  deals(key: ListKey): readonly Deal[] {
    const list = this.#list(key);
    return list.made ?? (list.deals as Deal[]);
  }

  /** What is published of a list. */
  summary(key: ListKey): ReadableAtom<Summary> {
    return this.#list(key).$summary;
  }

  /** The lists a deal stands in: open deals in one; won ones also in the stage after the sale they have reached. */
  #keys(deal: DealRow): ListKey[] {
    if (deal.removedAt !== undefined) return [];
    const stage = stageOf(this.#pipeline, deal.stage);
    if (deal.status === 'open') return [(stage ?? firstStage(this.#pipeline))?.id ?? ''];
    if (deal.status !== 'won' || stage?.phase !== 'retention') return [`~${deal.status}`];
    return ['~won', stage.id];
  }

  /** Where a deal is in a list; where it would be, as −1 − index, if it is not. */
  find(key: ListKey, deal: DealRow): number {
    const { deals } = this.#list(key);
    const order = orderOf(key);
    let low = 0;
    let high = deals.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const compared = order(deals[middle]!, deal);
      if (compared === 0) return middle;
      if (compared < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1 - low;
  }

  /** One deal's change: absent before = new, absent after = gone. */
  replace(before: DealRow | undefined, after: DealRow | undefined): void {
    const from = before ? this.#keys(before) : [];
    const to = after ? this.#keys(after) : [];
    for (const key of from) {
      const list = this.#list(key);
      const at = this.find(key, before!);
      if (at < 0) continue;
      this.#count(list, before!, -1);
      if (to.includes(key) && orderOf(key)(before!, after!) === 0) list.deals[at] = after!;
      else list.deals.splice(at, 1);
    }
    for (const key of to) {
      const list = this.#list(key);
      this.#count(list, after!, 1);
      const at = this.find(key, after!);
      if (at < 0) list.deals.splice(-1 - at, 0, after!);
    }
  }

  /** Many new deals at once: each list is sorted in once, however many come. */
  add(deals: readonly DealRow[]): void {
    const groups = new Map<ListKey, DealRow[]>();
    for (const deal of deals)
      for (const key of this.#keys(deal)) {
        const group = groups.get(key);
        if (group) group.push(deal);
        else groups.set(key, [deal]);
      }
    for (const [key, group] of groups) {
      const list = this.#list(key);
      group.sort(orderOf(key));
      merge(list.deals, group, orderOf(key));
      if (this.lookedAt && group.some(deal => !deal.v))
        list.made ??= this.lookedAt(list.deals, this.make, () => (list.made = undefined));
      for (const deal of group) this.#count(list, deal, 1);
    }
  }

  #count(list: List, deal: DealRow, sign: 1 | -1): void {
    const probability = probabilityOf(deal, stageOf(this.#pipeline, deal.stage));
    if (deal.value !== null) accumulate(list.sums, deal.currency, minorOf(deal), probability, sign);
    list.version++;
    this.#dirty.add(list);
  }

  /** The stages have changed: where deals belong elsewhere now, all are placed anew; where only weights differ, weighed. */
  reshape(pipeline: Pipeline): void {
    const before = this.#pipeline;
    this.#pipeline = pipeline;
    if (shapeOf(before) !== shapeOf(pipeline)) {
      const all = new Map([...this.#lists.values()].flatMap(list => list.deals).map(deal => [deal.id, deal]));
      this.clear();
      this.add([...all.values()]);
      return;
    }
    for (const stage of liveStages(pipeline)) {
      if (stage.probability === stageOf(before, stage.id)?.probability) continue;
      const list = this.#list(stage.id);
      list.sums.clear();
      for (const deal of list.deals) this.#count(list, deal, 1);
    }
  }

  /** Forgets everything. */
  clear(): void {
    for (const list of this.#lists.values()) {
      list.deals = [];
      list.made = undefined;
      list.sums.clear();
      list.version++;
      this.#dirty.add(list);
    }
  }

  /** Tells of every list that has changed since the last time. */
  publish(): void {
    const changed = [...this.#dirty];
    this.#dirty.clear();
    for (const { $summary, version, deals, sums } of changed)
      $summary.set({ version, count: deals.length, sums: new Map(sums) });
  }
}

/** What decides where deals belong. */
const shapeOf = (pipeline: Pipeline): string =>
  pipeline.stages
    .map(({ id }) => ({ id, stage: stageOf(pipeline, id) }))
    .map(({ id, stage }) => `${id}>${stage?.id}/${stage?.phase}`)
    .join();

/** Merges sorted newcomers into a sorted list, from the back, in place. */
function merge(list: DealRow[], news: readonly DealRow[], order: (a: DealRow, b: DealRow) => number): void {
  let left = list.length - 1;
  let right = news.length - 1;
  list.length += news.length;
  for (let at = list.length - 1; right >= 0; at--)
    list[at] = left >= 0 && order(list[left]!, news[right]!) > 0 ? list[left--]! : news[right--]!;
}
