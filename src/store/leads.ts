import { bringLeads } from '../domain/lead-kind.js';
import type { Lead } from '../domain/records.js';
import { isSoundLead } from '../domain/sound-lead.js';
import { collectionOf, type Collection } from './collection.js';
import type { PipelineStore } from './store.js';

/** The leads of a pipeline: loaded with the first call, and followed from then on. */
export function leadsOf(store: PipelineStore): Collection<Lead> {
  bringLeads();
  return collectionOf(store, { kind: 'lead', isSound: isSoundLead });
}
