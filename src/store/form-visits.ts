import { isSoundVisit, type FormVisit } from '../domain/form-visits.js';
import { collectionOf, type Collection } from './collection.js';
import type { PipelineStore } from './store.js';

/** How the lead forms that write into a pipeline do: loaded with the first call, and followed from then on. */
export const visitsOf = (store: PipelineStore): Collection<FormVisit> =>
  collectionOf(store, { kind: 'visit', isSound: isSoundVisit });
