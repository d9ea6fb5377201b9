import type { Deal } from '../domain/records.js';
import type { PipelineStore } from './store.js';

/** The deals that came from other systems, by what they are called there. Read through with the first question. */
export class Externals {
  #ids: Map<string, string> | undefined;

  constructor(private readonly store: PipelineStore) {}

  find(system: string, id: string): Deal | undefined {
    if (!this.#ids) {
      this.#ids = new Map();
      for (const deal of this.store.allDeals()) this.#see(deal);
      this.store.watchDeals((_, after) => this.#see(after));
    }
    const known = this.#ids.get(keyOf({ system, id }));
    return known === undefined ? undefined : this.store.deal(known);
  }

  #see(deal: Deal | undefined): void {
    if (deal?.external) this.#ids?.set(keyOf(deal.external), deal.id);
  }
}

const keyOf = ({ system, id }: { readonly system: string; readonly id: string }): string => `${system}\n${id}`;
