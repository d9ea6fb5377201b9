import type { Deal } from './records.js';
import { fold } from './text.js';

const texts = new WeakMap<Deal, string>();

/** All that a deal is found by, accents, case and punctuation put aside; each field on a line of its own. */
export function searchText(deal: Deal): string {
  let found = texts.get(deal);
  if (found === undefined) texts.set(deal, (found = gather(deal)));
  return found;
}

const gather = (deal: Deal): string =>
  [
    deal.title,
    deal.organisation,
    deal.owner,
    deal.source,
    deal.campaign,
    deal.product,
    deal.nextStep?.title ?? '',
    ...deal.tags,
    ...deal.contacts.flatMap(({ name, email, phone }) => [name, email ?? '', phone ?? '']),
    ...Object.values(deal.custom).filter(value => typeof value === 'string' || typeof value === 'number'),
    deal.notes,
  ]
    .map(text => fold(String(text)))
    .filter(Boolean)
    .join('\n');

/** What somebody typed, as words to look for: all of them must be found, each anywhere. */
export const wordsOf = (query: string): readonly string[] => query.split(/\s+/).map(fold).filter(Boolean);

/** Whether a deal is found by these words. */
export function isFound(deal: Deal, words: readonly string[]): boolean {
  const text = words.length ? searchText(deal) : '';
  return words.every(word => text.includes(word));
}
