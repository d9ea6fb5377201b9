import type { Addressed } from './operations.js';
import { get, same } from './paths.js';
import { placeAt, type Random } from './rank.js';
import type { Deal, Lead, Pipeline } from './records.js';
import { ordered, type Entries, type SettingGroup, type Settings } from './settings.js';
import { fold } from './text.js';

/** A group whose entries stand in an order, or have a name. */
type EntryGroup = {
  [G in SettingGroup]: Settings[G] extends Entries<object> | undefined ? G : never;
}[SettingGroup];

const edit = (pipeline: Pipeline, changes: Readonly<Record<string, unknown>>): Addressed | null => {
  const differing = Object.entries(changes)
    .map(([path, to]) => [path, { from: get(pipeline, path), to }] as const)
    .filter(([, { from, to }]) => !same(from, to));
  if (!differing.length) return null;
  return { type: 'pipeline/edit', target: pipeline.id, changes: Object.fromEntries(differing) };
};

/** Settings by path, each with what it assumed; `undefined` takes one away. `null` where nothing differs. */
export const editSettings = edit;

/** An id for an entry, out of its name: of two people who add the same at once, one is told. */
export function entryId(pipeline: Pipeline, group: EntryGroup, name: string): string {
  const slug = fold(name) || 'entry';
  const taken = pipeline[group] ?? {};
  let id = slug;
  for (let n = 2; Object.hasOwn(taken, id); n++) id = `${slug}-${n}`;
  return id;
}

/** An entry at the end of its group's order, or as given where its id says where it stands. */
export function addEntry(
  pipeline: Pipeline,
  group: EntryGroup,
  id: string,
  entry: object,
  random: Random | null,
): Addressed | null {
  const rank = random ? { rank: placeAt(ranked(pipeline, group), Infinity, random).rank } : {};
  return edit(pipeline, { [`${group}.${id}`]: { ...entry, ...rank } });
}

/** Takes an entry away as a whole. */
export const removeEntry = (pipeline: Pipeline, group: EntryGroup, id: string): Addressed | null =>
  edit(pipeline, { [`${group}.${id}`]: undefined });

/** An entry before another; `null` = to the end. */
export function placeEntry(
  pipeline: Pipeline,
  group: EntryGroup,
  id: string,
  before: string | null,
  random: Random,
): Addressed | null {
  const others = ranked(pipeline, group).filter(entry => entry.id !== id);
  const at = before === null ? -1 : others.findIndex(entry => entry.id === before);
  const { rank, reranked } = placeAt(others, at < 0 ? Infinity : at, random);
  const ranks = Object.entries({ ...reranked, [id]: rank });
  return edit(pipeline, Object.fromEntries(ranks.map(([each, value]) => [`${group}.${each}.rank`, value])));
}

const ranked = (pipeline: Pipeline, group: EntryGroup): { id: string; rank: string }[] =>
  ordered(pipeline[group] as Entries<object> | undefined).map(({ id, ...entry }) => ({
    id,
    rank: (entry as { rank?: string }).rank ?? '',
  }));

/** Fields of a deal, and but for the product of a lead, that hold the name of a setting. */
export type NamedField = 'owner' | 'source' | 'campaign' | 'product';

type Named = Readonly<Partial<Record<NamedField, string>>> & Pick<Deal | Lead, 'id' | 'removedAt'>;
/** Records of one kind that carry a name follow when it is changed. */
const renamedBy =
  <T extends Named>(type: 'deal/edit' | 'lead/edit') =>
  (records: Iterable<T>, field: NamedField, from: string, to: string): readonly Addressed[] => {
    const intents: Addressed[] = [];
    for (const record of records)
      if (record[field] === from && record.removedAt === undefined)
        intents.push({ type, target: record.id, changes: { [field]: { from, to } } });
    return intents;
  };

/** Deals that carry a name follow when it is changed. */
export const renamedDeals = renamedBy<Deal>('deal/edit');
/** Leads that carry a name follow when it is changed. */
export const renamedLeads = renamedBy<Lead>('lead/edit');
