import { sortable } from './calendar.js';
import type { Addressed, Changes, FieldChange } from './operations.js';
import { get, same } from './paths.js';
import type { Activity, Contact, Deal } from './records.js';

/** What the kept deal takes over where it has nothing of its own. */
const FILLED = [
  ...(['organisation', 'owner', 'source', 'campaign', 'product', 'expectedClose', 'nextStep', 'wakeAt'] as const),
  ...(['renewalAt', 'probability', 'forecast', 'lead'] as const),
] as const satisfies readonly (keyof Deal)[];
/** Keyed values, of which each is taken over alone. */
const GROUPS = ['answers', 'checklist', 'custom'] as const;

const isEmpty = (value: unknown): boolean => value == null || value === '';
const personOf = ({ name, email }: Contact): string => (email || name).trim().toLowerCase();

function contactsOf(kept: Deal, others: readonly Deal[]): readonly Contact[] {
  const people = new Map(kept.contacts.map(contact => [personOf(contact), contact]));
  for (const contact of others.flatMap(({ contacts }) => contacts))
    if (!people.has(personOf(contact))) people.set(personOf(contact), contact);
  return people.size === kept.contacts.length ? kept.contacts : [...people.values()];
}

/** A value goes with its currency: an amount in another one would be another amount. */
function* filledFields(kept: Deal, others: readonly Deal[]): Generator<readonly [path: string, to: unknown]> {
  const first = <T>(of: (deal: Deal) => T): T | undefined => others.map(of).find(value => !isEmpty(value));
  for (const field of FILLED) if (isEmpty(kept[field])) yield [field, first(deal => deal[field]) ?? kept[field]];
  const valued = kept.value === null ? others.find(({ value }) => value !== null) : undefined;
  if (valued) yield* [['value', valued.value] as const, ['currency', valued.currency] as const];
  for (const group of GROUPS)
    for (const key of new Set(others.flatMap(deal => Object.keys(deal[group]))))
      if (isEmpty(kept[group][key])) yield [`${group}.${key}`, first(deal => deal[group][key])];
  const all = [kept, ...others];
  yield ['notes', [...new Set(all.map(({ notes }) => notes).filter(Boolean))].join('\n\n')];
  yield ['contacts', contactsOf(kept, others)];
  yield [
    'createdAt',
    all.map(deal => deal.createdAt).reduce((a, b) => (b !== null && sortable(b) < sortable(a) ? b : a)),
  ];
  yield ['lastTouchAt', all.map(deal => deal.lastTouchAt).reduce((a, b) => (sortable(b) > sortable(a) ? b : a))];
}

/**
 * Several deals that are the same as one: what the kept one lacks comes from the others, nothing is written over; what was
 * done about them is done about it; they go into the bin. In one step, one undo takes all of it back.
 *
 * @param activities - What was done about the others.
 */
export function mergeDeals(
  kept: Deal,
  others: readonly Deal[],
  activities: readonly Activity[] = [],
): readonly Addressed[] {
  const changes: Record<string, FieldChange> = {};
  for (const [path, to] of filledFields(kept, others)) {
    const from = get(kept, path);
    if (!same(from, to)) changes[path] = { from, to };
  }
  const add = [...new Set(others.flatMap(({ tags }) => tags))].filter(tag => !kept.tags.includes(tag));
  const moved = activities.map(({ id, deal }): Addressed => {
    const changed: Changes = { deal: { from: deal, to: kept.id } };
    return { type: 'activity/edit', target: id, changes: changed };
  });
  return [
    { type: 'deal/edit', target: kept.id, changes, ...(add.length ? { tags: { add, remove: [] } } : {}) },
    ...moved,
    ...others.map(({ id }): Addressed => ({ type: 'deal/remove', target: id })),
  ];
}
