import { sortable, DAY } from '../../domain/calendar.js';
import { minorOf } from '../../domain/deals.js';
import { accumulate, type Sum, type Sums } from '../../domain/money.js';
import type { Deal, Stage } from '../../domain/records.js';
import { liveStages, stageOf } from '../../domain/stages.js';
import type { ListKey } from '../../store/deal-index.js';
import type { PipelineStore } from '../../store/store.js';
import type { Search } from './search.js';

/** A deal on its way: shown at another place than where it stands. */
export interface Floating {
  readonly deal: Deal;
  /** The column it is shown in, and its place there. */
  readonly to: ListKey;
  readonly index: number;
  /** Dragged by a pointer, lifted by the keyboard, or waiting for the page's answer. */
  readonly mode: 'drag' | 'lift' | 'asking';
}

/** A column as the board shows it. */
export interface Column {
  readonly key: ListKey;
  /** `null` for the lists of closed deals. */
  readonly stage: Stage | null;
  readonly status: 'won' | 'lost' | 'abandoned' | null;
  /** What is shown: found deals, those on their way at their new place. */
  readonly deals: readonly Deal[];
  /** What stands here, whatever is shown. */
  readonly total: number;
  readonly count: number;
  readonly sums: Sums;
}

const CLOSED = ['won', 'lost', 'abandoned'] as const;

interface Recent {
  readonly version: number;
  readonly since: number;
  readonly deals: readonly Deal[];
  readonly sums: Sums;
}

/** What a board shows of a pipeline: which columns, which deals in each, in which order. */
export class BoardView {
  #recent: Recent | undefined;
  #floated = new Map<ListKey, { from: readonly Deal[]; floating: readonly Floating[]; deals: readonly Deal[] }>();
  #sums = new WeakMap<readonly Deal[], Sums>();

  constructor(
    readonly store: PipelineStore,
    readonly search: Search,
  ) {}

  columns({
    closed,
    closedDays,
    floating,
  }: {
    closed: boolean;
    closedDays: number;
    floating: readonly Floating[];
  }): Column[] {
    if (closed) return CLOSED.map(status => this.#column(`~${status}`, null, status, floating));
    return liveStages(this.store.pipeline).map(stage =>
      stage.phase === 'won'
        ? this.#wonColumn(stage, closedDays, floating)
        : this.#column(stage.id, stage, null, floating),
    );
  }

  #column(key: ListKey, stage: Stage | null, status: Column['status'], floating: readonly Floating[]): Column {
    const { version, count, sums } = this.store.$list(key).get();
    const all = this.store.deals(key);
    const found = this.search.filter(key, all, version);
    return {
      key,
      stage,
      status,
      deals: this.#float(key, found, floating),
      total: count,
      count: found === all ? count : found.length,
      sums: found === all ? sums : this.#sumsOf(found, stage),
    };
  }

  /** A won stage shows the deals won lately; the others are found under “closed”. */
  #wonColumn(stage: Stage, closedDays: number, floating: readonly Floating[]): Column {
    const { version } = this.store.$list('~won').get();
    const since = Math.floor(this.store.ports.now() / DAY) - closedDays;
    if (this.#recent?.version !== version || this.#recent.since !== since) {
      const won = this.store.deals('~won');
      let end = 0;
      while (end < won.length && sortable(won[end]!.closedAt) >= since * DAY) end++;
      const { pipeline } = this.store;
      const deals = won.slice(0, end).filter(deal => stageOf(pipeline, deal.stage)?.phase !== 'retention');
      this.#recent = { version, since, deals, sums: this.#sumsOf(deals, stage) };
    }
    const found = this.search.filter(stage.id, this.#recent.deals, version);
    return {
      key: stage.id,
      stage,
      status: null,
      deals: this.#float(stage.id, found, floating),
      total: this.#recent.deals.length,
      count: found.length,
      sums: found === this.#recent.deals ? this.#recent.sums : this.#sumsOf(found, stage),
    };
  }

  #sumsOf(deals: readonly Deal[], stage: Stage | null): Sums {
    let sums = this.#sums.get(deals);
    if (!sums) {
      const fresh = new Map<string, Sum>();
      for (const deal of deals)
        if (deal.value !== null)
          accumulate(fresh, deal.currency, minorOf(deal), deal.probability ?? stage?.probability ?? 1, 1);
      this.#sums.set(deals, (sums = fresh));
    }
    return sums;
  }

  /** Deals on their way are shown where they go, not where they stand; counts and totals do not change for them. */
  #float(key: ListKey, deals: readonly Deal[], floating: readonly Floating[]): readonly Deal[] {
    if (!floating.length) {
      this.#floated.clear();
      return deals;
    }
    const known = this.#floated.get(key);
    if (known?.from === deals && known.floating === floating) return known.deals;
    // most columns are neither left nor entered: their lists stay the very same
    const at = floating.map(({ deal }) => this.#placeOf(key, deals, deal));
    if (at.every(place => place < 0) && floating.every(({ to }) => to !== key)) return deals;
    const kept = [...deals];
    for (const place of at.filter(place => place >= 0).sort((a, b) => b - a)) kept.splice(place, 1);
    for (const { deal, to, index } of floating) if (to === key) kept.splice(Math.min(index, kept.length), 0, deal);
    this.#floated.set(key, { from: deals, floating, deals: kept });
    return kept;
  }

  #placeOf(key: ListKey, deals: readonly Deal[], deal: Deal): number {
    const isWon = stageOf(this.store.pipeline, key)?.phase === 'won';
    const at = this.store.indexOf(isWon ? '~won' : key, this.store.deal(deal.id) ?? deal);
    if (at < 0) return -1;
    return deals[at]?.id === deal.id ? at : deals.findIndex(({ id }) => id === deal.id);
  }

  /** The lists that a board's columns are made of. */
  keys(closed: boolean): ListKey[] {
    if (closed) return CLOSED.map(status => `~${status}`);
    return liveStages(this.store.pipeline).map(stage => (stage.phase === 'won' ? '~won' : stage.id));
  }
}
