import type { LeftOut } from './figure.js';
import type { Ground } from './ground.js';
import { lazy } from './lazy.js';
import { IdSet, type Sign } from './roster.js';

/** Leads that a figure of deals leaves out because nobody knows when they came. */
export class UndatedLeads {
  readonly #ids: IdSet;

  constructor({ leadIds }: Pick<Ground, 'leadIds'>) {
    this.#ids = new IdSet(leadIds);
  }

  put(slot: number, sign: Sign): void {
    this.#ids.put(slot, sign);
  }

  leftOut(): LeftOut[] {
    const [count, ids] = [this.#ids.size, this.#ids.ids()];
    const left = { reason: 'no-date', subject: 'leads', count } as const;
    return count ? [lazy({ ...left }, { ids: () => ids.toArray() })] : [];
  }
}
