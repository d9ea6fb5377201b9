import type { DealStatus } from '../../../domain/records.js';
import { liveStages } from '../../../domain/stages.js';
import { STATUSES, type Among } from '../../../domain/view-state.js';
import type { PipelineStore } from '../../../store/store.js';

/** What there is of the deals that a chart chose. */
export interface Chosen {
  /** So many of them are not in the bin. */
  readonly count: number;
  /** Of which statuses they are, open first. */
  readonly statuses: readonly DealStatus[];
}

/** Counts chosen deals, anew only when some deal may stand elsewhere: they can be very many, and renders are. */
export class Choosing {
  #of: readonly string[] | undefined;
  #version = NaN;
  #chosen: Chosen = { count: 0, statuses: [] };

  constructor(private readonly store: PipelineStore) {}

  look({ deals }: Among): Chosen {
    const version = this.#versionNow;
    if (this.#of !== deals || this.#version !== version) {
      this.#of = deals;
      this.#version = version;
      this.#chosen = this.#count(deals);
    }
    return this.#chosen;
  }

  /** Rises with every change of a list. */
  get #versionNow(): number {
    const { store } = this;
    const keys = [...liveStages(store.pipeline).map(({ id }) => id), '~won', '~lost', '~abandoned'];
    return keys.reduce((sum, key) => sum + store.$list(key).get().version, 0);
  }
  #count(ids: readonly string[]): Chosen {
    const said = new Set<DealStatus>();
    let count = 0;
    for (const id of new Set(ids)) {
      const deal = this.store.deal(id);
      if (!deal || deal.removedAt !== undefined) continue;
      said.add(deal.status);
      count++;
    }
    return { count, statuses: STATUSES.filter(status => said.has(status)) };
  }
}
