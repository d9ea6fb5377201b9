import type { Deal } from '../records.js';
import type { LeadRecord } from './leads.js';

/** Ids by the id that names them. */
class Index {
  readonly #named = new Map<string, Set<string>>();

  of(name: string): ReadonlySet<string> {
    return this.#named.get(name) ?? NOBODY;
  }

  move(id: string, from: string | undefined, to: string | undefined): void {
    if (from === to) return;
    if (from !== undefined) {
      const ids = this.#named.get(from);
      ids?.delete(id);
      if (!ids?.size) this.#named.delete(from);
    }
    if (to !== undefined) {
      const ids = this.#named.get(to);
      if (ids) ids.add(id);
      else this.#named.set(to, new Set([id]));
    }
  }
}

const NOBODY: ReadonlySet<string> = new Set();
const first = (ids: Iterable<string>): string | undefined => {
  let least: string | undefined;
  for (const id of ids) if (least === undefined || id < least) least = id;
  return least;
};

/** Which records a change reaches. */
export interface Reached {
  readonly deals: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
}

/**
 * Which lead became which deal. Each has at most one other: the one it names itself, else one that names it (of several
 * the first by id, whatever order they came in). A lead that is not chosen stands for itself.
 */
export class Pairing {
  readonly #deals = new Map<string, Deal>();
  readonly #leads = new Map<string, LeadRecord>();
  readonly #dealsNaming = new Index();
  readonly #leadsNaming = new Index();

  deal(id: string): Deal | undefined {
    return this.#deals.get(id);
  }

  lead(id: string): LeadRecord | undefined {
    return this.#leads.get(id);
  }

  setDeal(id: string, deal: Deal | undefined): Reached {
    const before = this.#deals.get(id);
    if (deal) this.#deals.set(id, deal);
    else this.#deals.delete(id);
    this.#dealsNaming.move(id, before?.lead, deal?.lead);
    return this.#reached([id], [before?.lead, deal?.lead]);
  }

  setLead(id: string, lead: LeadRecord | undefined): Reached {
    const before = this.#leads.get(id);
    if (lead) this.#leads.set(id, lead);
    else this.#leads.delete(id);
    this.#leadsNaming.move(id, before?.deal, lead?.deal);
    return this.#reached([before?.deal, lead?.deal], [id]);
  }

  #reached(deals: readonly (string | undefined)[], leads: readonly (string | undefined)[]): Reached {
    const reached = { deals: new Set<string>(), leads: new Set<string>() };
    const addLead = (id: string): void => {
      if (reached.leads.has(id)) return;
      reached.leads.add(id);
      const named = this.#leads.get(id)?.deal;
      if (named !== undefined) addDeal(named);
      for (const each of this.#dealsNaming.of(id)) addDeal(each);
    };
    const addDeal = (id: string): void => {
      if (reached.deals.has(id)) return;
      reached.deals.add(id);
      const named = this.#deals.get(id)?.lead;
      if (named !== undefined) addLead(named);
      for (const each of this.#leadsNaming.of(id)) addLead(each);
    };
    for (const id of deals) if (id !== undefined) addDeal(id);
    for (const id of leads) if (id !== undefined) addLead(id);
    return reached;
  }

  /** The deal that a lead became. */
  dealOf(id: string): string | undefined {
    const named = this.#leads.get(id)?.deal;
    return named !== undefined && this.#deals.has(named) ? named : first(this.#dealsNaming.of(id));
  }

  /** The lead that a deal came from. */
  leadOf(id: string): string | undefined {
    const chosen = (lead: string | undefined): lead is string =>
      lead !== undefined && this.#leads.has(lead) && this.dealOf(lead) === id;
    const named = this.#deals.get(id)?.lead;
    return chosen(named) ? named : first([...this.#leadsNaming.of(id)].filter(chosen));
  }
}
