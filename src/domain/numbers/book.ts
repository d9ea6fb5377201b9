import type { Deal } from '../records.js';
import { Ground, type GroundOptions } from './ground.js';
import type { ActivityRecord, LeadRecord } from './leads.js';
import { Pairing, type Reached } from './pairing.js';
import type { Sign } from './roster.js';
import type { Measure, Prospect, Tally } from './tally.js';

/** A figure that follows the book. */
export interface Followed<R> {
  /** The figure as the book stands; of the part that has been read, while that is not all. */
  read(): R;
  /** Rises with every change that it has seen. */
  readonly version: number;
  /** Whether all of the book is in it. */
  readonly complete: boolean;
  /** Reads on, at most so many prospects; true when it is complete. */
  advance(count: number): boolean;
  /** Lets go of it. */
  stop(): void;
}

/** Whose activities they are. */
export type ActivitySubject = { readonly deal: string } | { readonly lead: string };

interface Following {
  readonly tally: Tally<unknown>;
  /** Prospects before this place are in the tally. */
  position: number;
  version: number;
}

/**
 * A seller's book: deals and leads, joined to prospects, and the figures that follow them. A change costs each figure
 * one prospect out and one in, however many there are. What lies in the bin, or was merged into another, is not in it.
 * Another pipeline record, zone or rate needs another book.
 */
export class Book {
  readonly ground: Ground;
  readonly #pairing = new Pairing();
  readonly #activities = new Map<string, readonly ActivityRecord[]>();
  /** Each in its place for good; `null` until somebody reads it, `undefined` where there is none any more. */
  readonly #prospects: (Prospect | null | undefined)[] = [];
  readonly #keys: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #following = new Set<Following>();

  constructor(ground: Ground | GroundOptions) {
    this.ground = ground instanceof Ground ? ground : new Ground(ground);
  }

  /** Puts a deal in, or in the place of what it was; `undefined` takes it out. */
  setDeal(id: string, deal: Deal | undefined): void {
    this.#refresh(this.#pairing.setDeal(id, deal?.removedAt === undefined ? deal : undefined));
  }

  /** Puts a lead in, or in the place of what it was; `undefined` takes it out. */
  setLead(id: string, lead: LeadRecord | undefined): void {
    const counts = lead && lead.removedAt === undefined && lead.mergedInto === undefined;
    this.#refresh(this.#pairing.setLead(id, counts ? lead : undefined));
  }

  /** What was done about a deal or a lead; `undefined` where nobody knows (not the same as nothing). */
  setActivities(subject: ActivitySubject, activities: readonly ActivityRecord[] | undefined): void {
    const key = 'deal' in subject ? dealKey(subject.deal) : leadKey(subject.lead);
    if (activities) this.#activities.set(key, activities);
    else this.#activities.delete(key);
    const became = 'lead' in subject ? this.#pairing.dealOf(subject.lead) : undefined;
    this.#replace(became === undefined ? [key] : [key, dealKey(became)]);
  }

  /** The figure of the whole book, at once: for few deals, or off the page's thread. Otherwise `follow` it in slices. */
  measure<R>(wanted: Measure<R>): R {
    const followed = this.follow(wanted);
    followed.advance(Infinity);
    followed.stop();
    return followed.read();
  }

  /** A figure that follows every change; it has to `advance` through the book first. */
  follow<R>(wanted: Measure<R>): Followed<R> {
    const tally = wanted(this.ground);
    const following: Following = { tally, position: 0, version: 0 };
    this.#following.add(following);
    let last: { readonly version: number; readonly result: R } | undefined;
    const complete = (): boolean => following.position >= this.#prospects.length;
    return {
      read: () => {
        if (last?.version !== following.version) last = { version: following.version, result: tally.read() };
        return last.result;
      },
      get version() {
        return following.version;
      },
      get complete() {
        return complete();
      },
      advance: count => {
        const end = Math.min(this.#prospects.length, following.position + count);
        if (following.position < end) following.version++;
        for (; following.position < end; following.position++) {
          const prospect = this.#at(following.position);
          if (prospect) tally.put(prospect, 1);
        }
        return complete();
      },
      stop: () => void this.#following.delete(following),
    };
  }

  /** Everyone in the book. */
  *prospects(): IterableIterator<Prospect> {
    for (let place = 0; place < this.#prospects.length; place++) {
      const prospect = this.#at(place);
      if (prospect) yield prospect;
    }
  }

  /** The prospect of a deal. */
  ofDeal(id: string): Prospect | undefined {
    const place = this.#places.get(dealKey(id));
    return place === undefined ? undefined : this.#at(place);
  }

  #at(place: number): Prospect | undefined {
    const known = this.#prospects[place];
    return known === null ? (this.#prospects[place] = this.#read(this.#keys[place]!)) : known;
  }

  /** The prospect that stands under a key; a lead that has become a deal stands under the deal's. */
  #read(key: string): Prospect | undefined {
    const id = key.slice(KEY);
    const dealId = key === dealKey(id) ? id : undefined;
    if (dealId === undefined) {
      const became = this.#pairing.dealOf(id);
      if (became !== undefined && this.#pairing.leadOf(became) === id) return undefined;
    }
    const deal = dealId === undefined ? undefined : this.#pairing.deal(dealId);
    const leadId = dealId === undefined ? id : this.#pairing.leadOf(dealId);
    const lead = leadId === undefined ? undefined : this.#pairing.lead(leadId);
    if (dealId === undefined ? !lead : !deal) return undefined;
    const activities = [
      lead?.followUps,
      lead && this.#activities.get(leadKey(lead.id)),
      deal && this.#activities.get(dealKey(deal.id)),
    ].filter(list => list !== undefined);
    return {
      ...(deal ? { deal: this.ground.deal(deal) } : {}),
      ...(lead ? { lead: this.ground.lead(lead) } : {}),
      ...(activities.length ? { activities: activities.flat() } : {}),
    };
  }

  #exists(key: string): boolean {
    const id = key.slice(KEY);
    return (key === dealKey(id) ? this.#pairing.deal(id) : this.#pairing.lead(id)) !== undefined;
  }

  #refresh({ deals, leads }: Reached): void {
    this.#replace([...[...deals].map(dealKey), ...[...leads].map(leadKey)]);
  }

  /** First everything that has changed goes out, then it comes in as it is now: a lead may have moved to its deal. */
  #replace(keys: readonly string[]): void {
    for (const key of keys) {
      const place = this.#places.get(key);
      if (place === undefined) continue;
      const before = this.#prospects[place];
      this.#prospects[place] = null;
      if (before) this.#putAt(place, before, -1);
    }
    for (const key of keys) {
      const place = this.#places.get(key);
      if (place !== undefined) this.#putAt(place, this.#at(place), 1);
      else if (this.#exists(key)) this.#add(key);
    }
  }

  /** Into or out of the figures that have read on beyond a place. */
  #putAt(place: number, prospect: Prospect | undefined, sign: Sign): void {
    for (const following of this.#following) {
      if (following.position <= place) continue;
      following.version++;
      if (prospect) following.tally.put(prospect, sign);
    }
  }

  /** What is new goes straight into figures that had read everything; the others come to it. */
  #add(key: string): void {
    const place = this.#prospects.length;
    this.#places.set(key, place);
    this.#keys.push(key);
    this.#prospects.push(null);
    for (const following of this.#following) {
      if (following.position !== place) continue;
      const prospect = this.#at(place);
      following.position++;
      following.version++;
      if (prospect) following.tally.put(prospect, 1);
    }
  }
}

const KEY = 'deal:'.length;
const dealKey = (id: string): string => `deal:${id}`;
const leadKey = (id: string): string => `lead:${id}`;
