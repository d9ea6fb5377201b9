import type { Lead } from '../domain/records.js';
import { isSoundLead } from '../domain/sound-lead.js';
import { collectionOf, type Collection, type CollectionKind } from './collection.js';
import type { Step } from './step.js';
import type { PipelineStore } from './store.js';

/** What the store must know of leads. */
export const LEADS: CollectionKind<Lead> = { kind: 'lead', isSound: isSoundLead };

/** The leads of a pipeline: loaded with the first call, and followed from then on. */
export const leadsOf = (store: PipelineStore): Collection<Lead> => collectionOf(store, LEADS);

/**
 * Tells the pipeline that a lead did something: asked for a demo, finished a trial. What it sets off is done by whoever
 * follows the triggers.
 *
 * @param id - Tells one event from another: told twice, it counts once.
 */
export function trackLead(store: PipelineStore, lead: string, type: string, id: string = store.ports.newId()): Step {
  leadsOf(store);
  const { ports, pipeline } = store;
  const halfLifeDays = pipeline.scoring?.halfLifeDays;
  const event = { type, at: ports.now(), id };
  return store.dispatch(
    { type: 'lead/event', target: lead, event, ...(halfLifeDays ? { halfLifeDays } : {}) },
    { undoable: false },
  );
}
