import { activityKey, dealKey, leadKey, PIPELINE_KEY, type PipelineRecord, type RecordKey } from '../domain/records.js';
import { ACTIVITIES } from './activities.js';
import { collectionOf } from './collection.js';
import { LEADS } from './leads.js';
import type { PipelineStore } from './store.js';

/** Every record of a pipeline, those that boards do not need and those in the bin too: what a backup is made of. */
export async function everything(store: PipelineStore): Promise<(readonly [RecordKey, PipelineRecord])[]> {
  const leads = collectionOf(store, LEADS);
  const activities = collectionOf(store, ACTIVITIES);
  await Promise.all([leads.ready(), activities.ready()]);
  return [
    [PIPELINE_KEY, store.pipeline],
    ...Array.from(store.allDeals(), deal => [dealKey(deal.id), deal] as const),
    ...Array.from(leads.all(), lead => [leadKey(lead.id), lead] as const),
    ...Array.from(activities.all(), activity => [activityKey(activity.id), activity] as const),
  ];
}
