import type { Deal } from '../records.js';
import type { BookRecords } from './deal-book.js';
import type { Ground } from './ground.js';
import { leadFacts, type ActivityRecord, type LeadFacts, type LeadRecord } from './leads.js';
import { Pairing, type Reached } from './pairing.js';
import type { Prospect } from './tally.js';

/** Whose activities they are. */
export type ActivitySubject = { readonly deal: string } | { readonly lead: string };

const dealKey = (id: string): string => `deal:${id}`;
const leadKey = (id: string): string => `lead:${id}`;
const isDealKey = (key: string): boolean => key.startsWith('deal:');
const idOf = (key: string): string => key.slice('deal:'.length);

/** The records, joined: under each key a deal with its lead, or a lead that is no deal. A change answers with the keys it reaches. */
export class Prospects implements BookRecords {
  readonly #ground: Ground;
  readonly #pairing = new Pairing();
  readonly #activities = new Map<string, readonly ActivityRecord[]>();
  /** Each lead is read once. */
  readonly #leads = new WeakMap<LeadRecord, LeadFacts>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  setDeal(id: string, deal: Deal | undefined): readonly string[] {
    return keysOf(this.#pairing.setDeal(id, deal?.removedAt === undefined ? deal : undefined));
  }

  setLead(id: string, lead: LeadRecord | undefined): readonly string[] {
    const counts = lead && lead.removedAt === undefined && lead.mergedInto === undefined;
    return keysOf(this.#pairing.setLead(id, counts ? lead : undefined));
  }

  setActivities(subject: ActivitySubject, activities: readonly ActivityRecord[] | undefined): readonly string[] {
    const key = 'deal' in subject ? dealKey(subject.deal) : leadKey(subject.lead);
    if (activities) this.#activities.set(key, activities);
    else this.#activities.delete(key);
    const became = 'lead' in subject ? this.#pairing.dealOf(subject.lead) : undefined;
    return became === undefined ? [key] : [key, dealKey(became)];
  }

  keyOf(deal: string): string {
    return dealKey(deal);
  }

  /** Whether there is such a record; a lead that has become a deal is one, though no prospect stands under its key. */
  has(key: string): boolean {
    return (isDealKey(key) ? this.#pairing.deal(idOf(key)) : this.#pairing.lead(idOf(key))) !== undefined;
  }

  get(key: string): Prospect | undefined {
    const id = idOf(key);
    if (!isDealKey(key)) {
      const became = this.#pairing.dealOf(id);
      const stands = became === undefined || this.#pairing.leadOf(became) !== id;
      return stands ? this.#join(undefined, this.#pairing.lead(id)) : undefined;
    }
    const lead = this.#pairing.leadOf(id);
    const deal = this.#pairing.deal(id);
    return deal && this.#join(deal, lead === undefined ? undefined : this.#pairing.lead(lead));
  }

  #read(lead: LeadRecord): LeadFacts {
    let facts = this.#leads.get(lead);
    if (!facts) this.#leads.set(lead, (facts = leadFacts(lead, this.#ground)));
    return facts;
  }

  #join(deal: Deal | undefined, lead: LeadRecord | undefined): Prospect | undefined {
    if (!deal && !lead) return undefined;
    const activities = [
      lead?.followUps,
      lead && this.#activities.get(leadKey(lead.id)),
      deal && this.#activities.get(dealKey(deal.id)),
    ].filter(list => list !== undefined);
    return {
      ...(deal ? { deal: this.#ground.deal(deal) } : {}),
      ...(lead ? { lead: this.#read(lead) } : {}),
      ...(activities.length ? { activities: activities.flat() } : {}),
    };
  }
}

const keysOf = ({ deals, leads }: Reached): string[] => [...[...deals].map(dealKey), ...[...leads].map(leadKey)];
