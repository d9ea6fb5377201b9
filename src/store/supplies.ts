import type { ReadableAtom } from 'nanostores';
import { Book, type ActivitySubject } from '../domain/numbers/book.js';
import type { Activity } from '../domain/records.js';
import { ACTIVITIES } from './activities.js';
import { collectionOf, type CollectionState } from './collection.js';
import { leadsOf } from './leads.js';
import type { PipelineStore } from './store.js';

/** Records beside the deals that figures are asked of, as a book takes them in. */
export interface Supply {
  /** The kind of book that takes them in. */
  readonly Book: typeof Book;
  readonly $state: ReadableAtom<CollectionState>;
  /** The ids of what a book does not hold as it is now. */
  changed(book: Book): string[];
  /** Puts one of them into the book. */
  put(book: Book, id: string): void;
}
/** Loads what a figure needs of a pipeline beside its deals; the same for all who need it. */
export type OpenSupply = (store: PipelineStore) => Supply;

/** Follows what a book was given, so that a change costs the book only what has changed. */
function supplyOf<T>(
  $state: ReadableAtom<CollectionState>,
  all: () => ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
  put: (book: Book, id: string, now: T | undefined) => void,
): Supply {
  let held = new Map<string, T>();
  let now: ReadonlyMap<string, T> = held;
  let of: Book | undefined;
  return {
    Book,
    $state,
    changed(book) {
      if (book !== of) held = new Map();
      of = book;
      now = all();
      const differs = (id: string): boolean => {
        const [before, after] = [held.get(id), now.get(id)];
        return before === undefined || after === undefined ? before !== after : !isSame(before, after);
      };
      return [...new Set([...now.keys(), ...held.keys()])].filter(differs);
    },
    put(book, id) {
      const record = now.get(id);
      if (record === undefined) held.delete(id);
      else held.set(id, record);
      put(book, id, record);
    },
  };
}

/** The leads of a pipeline: response times, follow-ups, cost per lead, ratios of leads. */
export const leadSupply: OpenSupply = store => {
  const leads = leadsOf(store);
  return supplyOf(
    leads.$state,
    () => new Map(Array.from(leads.all(), lead => [lead.id, lead])),
    Object.is,
    (book, id, lead) => book.setLead(id, lead),
  );
};

/**
 * What was done about deals and leads. Of those about which nothing was ever noted nothing is known, which is not the
 * same as that nothing was done.
 */
export const activitySupply: OpenSupply = store => {
  const log = collectionOf(store, ACTIVITIES);
  const subjectOf = (id: string): ActivitySubject =>
    id.startsWith('lead ') ? { lead: id.slice(5) } : { deal: id.slice(5) };
  return supplyOf<readonly Activity[]>(
    log.$state,
    () => {
      const noted = new Map<string, Activity[]>();
      for (const activity of log.all()) {
        const { deal, lead, removedAt } = activity;
        const subject = deal === undefined ? lead && `lead ${lead}` : `deal ${deal}`;
        if (!subject || removedAt !== undefined) continue;
        const list = noted.get(subject);
        if (list) list.push(activity);
        else noted.set(subject, [activity]);
      }
      return noted;
    },
    (a, b) => a.length === b.length && a.every((each, nth) => each === b[nth]),
    (book, id, activities) => book.setActivities(subjectOf(id), activities),
  );
};
