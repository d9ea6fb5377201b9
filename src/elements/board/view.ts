import type { ReadableAtom } from 'nanostores';
import { sortable, DAY } from '../../domain/calendar.js';
import { minorOf } from '../../domain/deals.js';
import { accumulate, type Sum, type Sums } from '../../domain/money.js';
import type { Deal, DealStatus, Stage } from '../../domain/records.js';
import { liveStages, stageOf } from '../../domain/stages.js';
import type { ListKey, Summary } from '../../store/deal-index.js';
import type { PipelineStore } from '../../store/store.js';
import type { Hands } from './hands/hands.js';

/** A deal on its way: shown at another place than where it stands. */
export interface Floating {
  readonly deal: Deal;
  /** The column it is shown in, and its place there. */
  readonly to: ListKey;
  readonly index: number;
  /** Dragged by a pointer, lifted by the keyboard, or waiting for the page's answer. */
  readonly mode: 'drag' | 'lift' | 'asking';
}

/** Where the deals that a board shows are listed: its store, or how that stood on a past day. */
export interface Lists {
  $list(key: ListKey): { get(): Summary };
  deals(key: ListKey): readonly Deal[];
}

/** A column as the board shows it. */
export interface Column {
  readonly key: ListKey;
  /** Where it is not called after its stage or status. */
  readonly name?: string;
  /** `null` for the lists of closed deals. */
  readonly stage: Stage | null;
  readonly status: Exclude<DealStatus, 'open'> | null;
  /** What is shown: found deals, those on their way at their new place. */
  readonly deals: readonly Deal[];
  /** What stands here, whatever is shown. */
  readonly total: number;
  readonly count: number;
  readonly sums: Sums;
}

interface Recent {
  readonly version: number;
  readonly since: number;
  readonly deals: readonly Deal[];
  readonly sums: Sums;
}

/** What a board shows of a pipeline: which columns, which deals in each, in which order. */
export class BoardView {
  #recent: Recent | undefined;
  #lists: Lists;
  /** What tells of changes in the lists that the columns were made of. */
  followed: ReadableAtom<Summary>[] = [];

  constructor(readonly store: PipelineStore) {
    this.#lists = store;
  }

  columns(statuses: readonly DealStatus[], closedDays: number, hands: Hands | undefined): readonly Column[] {
    this.#lists = hands?.past ?? this.store;
    this.followed = [];
    const columns = statuses.flatMap(status =>
      status === 'open'
        ? liveStages(this.store.pipeline).map(stage =>
            stage.phase === 'won'
              ? this.#wonColumn(stage, closedDays, hands)
              : this.#column(stage.id, stage, null, hands),
          )
        : this.#column(`~${status}`, null, status, hands),
    );
    return hands?.layOut(columns) ?? columns;
  }

  #column(key: ListKey, stage: Stage | null, status: Column['status'], hands: Hands | undefined): Column {
    this.followed.push(this.store.$list(key));
    const { version, count, sums } = this.#lists.$list(key).get();
    const all = this.#lists.deals(key);
    const found = hands?.outlook?.list(key, all, version);
    const deals = found?.deals ?? all;
    return {
      key,
      stage,
      status,
      deals: hands?.arrange(key, deals) ?? deals,
      total: count,
      count: found ? deals.length : count,
      sums: found?.sums ?? sums,
    };
  }

  /** A won stage shows the deals won lately; the others are found under “closed”. */
  #wonColumn(stage: Stage, closedDays: number, hands: Hands | undefined): Column {
    this.followed.push(this.store.$list('~won'));
    const { version } = this.#lists.$list('~won').get();
    const since = Math.floor((hands?.past?.now ?? this.store.ports.now()) / DAY) - closedDays;
    if (this.#recent?.version !== version || this.#recent.since !== since) {
      const won = this.#lists.deals('~won');
      let end = 0;
      while (end < won.length && sortable(won[end]!.closedAt) >= since * DAY) end++;
      const { pipeline } = this.store;
      const deals = won.slice(0, end).filter(deal => stageOf(pipeline, deal.stage)?.phase !== 'retention');
      this.#recent = { version, since, deals, sums: this.#sumsOf(deals, stage) };
    }
    const found = hands?.outlook?.list(stage.id, this.#recent.deals, version) ?? this.#recent;
    return {
      key: stage.id,
      stage,
      status: null,
      deals: hands?.arrange(stage.id, found.deals) ?? found.deals,
      total: this.#recent.deals.length,
      count: found.deals.length,
      sums: found.sums,
    };
  }

  #sumsOf(deals: readonly Deal[], stage: Stage): Sums {
    const sums = new Map<string, Sum>();
    for (const deal of deals)
      if (deal.value !== null) accumulate(sums, deal.currency, minorOf(deal), deal.probability ?? stage.probability, 1);
    return sums;
  }
}
