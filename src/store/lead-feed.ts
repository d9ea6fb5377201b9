import type { Book } from '../domain/numbers/book.js';
import type { Lead } from '../domain/records.js';
import type { Feed, OpenFeed } from './answers.js';
import type { Collection } from './collection.js';
import { leadsOf } from './leads.js';

/** The leads of a pipeline for the figures that count them; they are loaded with the first that does. */
export const leadFeed: OpenFeed = (book, store, news) => new LeadFeed(book, leadsOf(store), news);

class LeadFeed implements Feed {
  readonly stop: () => void;
  /** As the book has them, or will have. */
  readonly #known = new Map<string, Lead>();
  #changed = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly leads: Collection<Lead>,
    news: () => void,
  ) {
    this.#look();
    this.stop = leads.$state.listen(() => {
      this.#look();
      news();
    });
  }

  get isReady(): boolean {
    return this.leads.$state.get().isReady;
  }
  get waiting(): number {
    return this.#changed.size;
  }

  takeIn(count: number): void {
    for (const id of this.#changed) {
      if (!count--) return;
      this.#changed.delete(id);
      this.book.setLead(id, this.#known.get(id));
    }
  }

  /** A record that has changed is another object. */
  #look(): void {
    const gone = new Set(this.#known.keys());
    for (const lead of this.leads.all()) {
      gone.delete(lead.id);
      if (this.#known.get(lead.id) === lead) continue;
      this.#known.set(lead.id, lead);
      this.#changed.add(lead.id);
    }
    for (const id of gone) {
      this.#known.delete(id);
      this.#changed.add(id);
    }
  }
}
