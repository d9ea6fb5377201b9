import { isInstant } from '../domain/shape.js';
import type { ImportEntry, Lead, Pipeline } from '../domain/records.js';
import type { Addressed } from '../domain/operations.js';
import type { Step } from './step.js';
import type { Collection } from './collection.js';
import { leadsOf } from './leads.js';
import type { PipelineStore } from './store.js';

const SLICE = 50;
/** Milliseconds of work before the page may answer. */
const BUDGET = 8;

/** What was imported into a pipeline, the latest first. */
export const importsOf = ({ imports = {} }: Pipeline): readonly (readonly [id: string, entry: ImportEntry])[] =>
  Object.entries(imports)
    .filter(([, entry]) => typeof entry?.name === 'string' && isInstant(entry.at))
    .sort(([, a], [, b]) => b.at - a.at);

/** The leads, where it was they that an import brought. */
const leadsOfImport = (store: PipelineStore, id: string): Collection<Lead> | undefined =>
  store.pipeline.imports?.[id]?.leads ? leadsOf(store) : undefined;

/** Ids of what an import brought that is still there. Looks through all deals or leads, and lets the page breathe. */
export async function broughtBy(store: PipelineStore, id: string): Promise<string[]> {
  const found: string[] = [];
  let looked = 0;
  const leads = leadsOfImport(store, id);
  await leads?.ready();
  for (const record of leads?.all() ?? store.allDeals()) {
    if (record.importId === id && record.removedAt === undefined) found.push(record.id);
    if (++looked % 5_000 === 0) await store.ports.turn();
  }
  return found;
}

/**
 * Takes out what an import brought, into the bin, as one step that one undo takes back. Deals that it only updated stay.
 *
 * @param brought - Which they are, where that is known.
 * @returns How many were removed, once the storage has acknowledged it.
 */
export async function removeImport(store: PipelineStore, id: string, brought?: readonly string[]): Promise<number> {
  const leads = leadsOfImport(store, id);
  const ids = (brought ?? (await broughtBy(store, id))).filter(each => {
    const record = leads ? leads.get(each) : store.deal(each);
    return record?.removedAt === undefined;
  });
  const entry = store.pipeline.imports?.[id];
  const steps: Step[] = [];
  let removed = 0;
  let until = store.ports.now() + BUDGET;
  const send = async (intents: readonly Addressed[]): Promise<void> => {
    const step = store.dispatch(intents, { undoable: false });
    removed += step.done.filter(({ type }) => type.endsWith('/remove')).length;
    steps.push(step);
    if (store.ports.now() < until) return;
    await store.ports.turn();
    until = store.ports.now() + BUDGET;
  };
  for (let at = 0; at < ids.length; at += SLICE)
    await send(ids.slice(at, at + SLICE).map(target => ({ type: leads ? 'lead/remove' : 'deal/remove', target })));
  if (entry)
    await send([
      {
        type: 'pipeline/edit',
        target: store.pipeline.id,
        changes: { [`imports.${id}`]: { from: entry, to: undefined } },
      },
    ]);
  store.join(steps);
  await Promise.all(steps.map(({ settled }) => settled));
  return removed;
}
