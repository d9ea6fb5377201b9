import { activityKey, dealKey, idOf, type Activity, type Deal } from '../domain/records.js';
import { ACTIVITIES } from './activities.js';
import { collectionOf } from './collection.js';
import { rewrite, type Rewritten } from './rewrite.js';
import type { PipelineStore } from './store.js';

/**
 * Deletes deals that lie in the bin for good, each with what was noted of it. One that somebody has brought back
 * meanwhile stays, and with it its notes. Cannot be undone.
 *
 * @throws {PipelineError} `read-only` where nothing may be written.
 */
export async function purgeDeals(store: PipelineStore, ids: readonly string[]): Promise<Rewritten> {
  const log = collectionOf(store, ACTIVITIES);
  await log.ready();
  const wanted = new Set(ids);
  const { done, failed } = await rewrite(store, ids.map(dealKey), deal =>
    (deal as Deal).removedAt === undefined ? deal : undefined,
  );
  // the deals first: of one that is brought back meanwhile no note may go
  const gone = new Set(done.map(idOf));
  const notes = [...log.all()].filter(({ deal }) => deal !== undefined && wanted.has(deal) && gone.has(deal));
  const rest = await rewrite(
    store,
    notes.map(({ id }) => activityKey(id)),
    note => (gone.has((note as Activity).deal ?? '') ? undefined : note),
  );
  return { done: [...done, ...rest.done], failed: [...failed, ...rest.failed] };
}
