import type { Lead } from '../domain/records.js';
import { isSoundLead } from '../domain/sound-lead.js';
import { collectionOf, type Collection, type CollectionKind } from './collection.js';
import type { PipelineStore } from './store.js';

const LEADS: CollectionKind<Lead> = { kind: 'lead', isSound: isSoundLead };

/** The leads of a pipeline: loaded with the first call, and followed from then on. */
export const leadsOf = (store: PipelineStore): Collection<Lead> => collectionOf(store, LEADS);
