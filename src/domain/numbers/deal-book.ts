import type { Deal } from '../records.js';
import { Following, type Followed } from './following.js';
import { Ground, type GroundOptions } from './ground.js';
import type { Measure, Prospect } from './tally.js';

/** The records of a book: under each key a prospect. A change answers with the keys it reaches. */
export interface BookRecords {
  setDeal(id: string, deal: Deal | undefined): readonly string[];
  keyOf(deal: string): string;
  /** Whether there is such a record. */
  has(key: string): boolean;
  get(key: string): Prospect | undefined;
}

/** Deals that nobody joins with anything: each stands for itself. */
class Deals implements BookRecords {
  readonly #deals = new Map<string, Deal>();
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  setDeal(id: string, deal: Deal | undefined): readonly string[] {
    if (deal && deal.removedAt === undefined) this.#deals.set(id, deal);
    else this.#deals.delete(id);
    return [id];
  }

  keyOf(deal: string): string {
    return deal;
  }

  has(key: string): boolean {
    return this.#deals.has(key);
  }

  get(key: string): Prospect | undefined {
    const deal = this.#deals.get(key);
    return deal && { deal: this.#ground.deal(deal) };
  }
}

/**
 * A seller's deals, and the figures that follow them. A change costs each figure one prospect out and one in, however
 * many there are. What lies in the bin is not in it. Another pipeline record, zone or rate needs another book.
 */
export class DealBook<R extends BookRecords = BookRecords> {
  readonly ground: Ground;
  protected readonly records: R;
  /** Which key stands at which place, for good. */
  readonly #keys: string[] = [];
  readonly #places = new Map<string, number>();
  /** Who stands there: `null` until somebody reads it, `undefined` where there is nobody any more. */
  readonly #prospects: (Prospect | null | undefined)[] = [];
  readonly #following = new Set<Pick<Following<unknown>, 'put' | 'grow'>>();

  constructor(ground: Ground | GroundOptions, records: (ground: Ground) => R) {
    this.ground = ground instanceof Ground ? ground : new Ground(ground);
    this.records = records(this.ground);
  }

  /** Puts a deal in, or in the place of what it was; `undefined` takes it out. */
  setDeal(id: string, deal: Deal | undefined): void {
    this.refresh(this.records.setDeal(id, deal));
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
    const places = { length: () => this.#keys.length, at: (place: number) => this.#at(place) };
    const following = new Following(places, wanted(this.ground), () => this.#following.delete(following));
    this.#following.add(following);
    return following;
  }

  /** Everyone in the book. */
  *prospects(): IterableIterator<Prospect> {
    for (let place = 0; place < this.#keys.length; place++) {
      const prospect = this.#at(place);
      if (prospect) yield prospect;
    }
  }

  /** The prospect of a deal. */
  ofDeal(id: string): Prospect | undefined {
    const place = this.#places.get(this.records.keyOf(id));
    return place === undefined ? undefined : this.#at(place);
  }

  #at(place: number): Prospect | undefined {
    const known = this.#prospects[place];
    return known === null ? (this.#prospects[place] = this.records.get(this.#keys[place]!)) : known;
  }

  /** First everything that has changed goes out, then it comes in as it is now: a lead may have moved to its deal. */
  protected refresh(keys: readonly string[]): void {
    for (const key of keys) {
      const place = this.#places.get(key);
      if (place === undefined) continue;
      const before = this.#prospects[place];
      this.#prospects[place] = null;
      if (before) for (const following of this.#following) following.put(place, before, -1);
    }
    for (const key of keys) {
      const place = this.#places.get(key);
      if (place === undefined) this.#add(key);
      else for (const following of this.#following) following.put(place, this.#at(place), 1);
    }
  }

  #add(key: string): void {
    if (!this.records.has(key)) return;
    this.#places.set(key, this.#keys.push(key) - 1);
    this.#prospects.push(null);
    for (const following of this.#following) following.grow();
  }
}

/** A book of deals alone: what their own figures take. */
export const dealBook = (ground: GroundOptions): DealBook => new DealBook(ground, own => new Deals(own));
