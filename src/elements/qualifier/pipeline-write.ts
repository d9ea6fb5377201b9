import type { FormVisit } from '../../domain/form-visits.js';
import type { Lead } from '../../domain/records.js';
import { formPipeline as english } from '../../i18n/en/form-pipeline.js';
import { messagesOf } from '../../i18n/messages.js';
import { openIndexedDb } from '../../storage/indexeddb.js';
import type { OpenStorage, Storage, StorageErrorCode } from '../../storage/storage.js';
import type { PipelineStore } from '../../store/store.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import type { Attempt, Destination } from './delivery.js';
import { tellOnce } from './developer.js';
import { countVisits } from './tally.js';

/** Codes after which the same may succeed later. */
const TEMPORARY: readonly StorageErrorCode[] = ['unavailable', 'unknown', 'blocked', 'quota', 'closed', 'aborted'];
const REGISTRY = Symbol.for('pipewright/1');

/** The pipeline of that name where this page has it open; asked of the registry itself, which would bring the whole store. */
const openHere = (name: string): PipelineStore | undefined =>
  (globalThis as { [REGISTRY]?: { stores: Map<string, PipelineStore> } })[REGISTRY]?.stores.get(name);

/**
 * Writes leads into a pipeline, create-only, and how far the visit has come: nothing of it is ever read. The id makes it
 * idempotent: what is there already was written by an earlier attempt. Where nothing is said of its storage, it is this
 * browser's.
 */
export function writeInto(name: string, open: OpenStorage = openIndexedDb, visited?: LeadQualifier): Destination {
  let storage: Promise<Storage> | undefined;
  /** What the page's own store is writing: it tries again by itself, so it is asked once only. */
  const underWay = new Map<string, Promise<Attempt>>();
  const opened = (): Promise<Storage> => {
    storage ??= Promise.resolve(open(name)).catch((error: unknown) => {
      storage = undefined;
      throw error;
    });
    return storage;
  };
  /** Where the page has the pipeline open itself, somebody at work looks on; a count that does not arrive is no harm. */
  const count = async (visit: FormVisit): Promise<unknown> =>
    openHere(name) ? undefined : (await opened()).write([{ id: `visit.${visit.id}`, base: null, value: visit }]);
  const stopCounting = visited && countVisits(visited, visit => void count(visit).catch(() => {}));
  return {
    name: 'pipeline',
    async send({ lead }, signal) {
      const here = openHere(name);
      if (here) {
        const writing = underWay.get(lead.id) ?? throughStore(here, lead);
        underWay.set(lead.id, writing);
        return writing.finally(() => underWay.delete(lead.id));
      }
      const [outcome] = await (await opened()).write([{ id: `lead.${lead.id}`, base: null, value: lead }], { signal });
      if (!outcome || outcome.ok || outcome.code === 'conflict') return outcome ? 'done' : 'later';
      return TEMPORARY.includes(outcome.code) ? 'later' : 'refused';
    },
    async note() {
      const capabilities = openHere(name)?.status.capabilities ?? (await opened().catch(() => null))?.capabilities;
      if (!capabilities || capabilities.scope === 'team') return '';
      tellOnce('onlyHere');
      return messagesOf('formPipeline', visited?.language ?? '', english).onlyHere;
    },
    close() {
      stopCounting?.();
      void storage?.then(each => each.close()).catch(() => {});
    },
  };
}

/** The page has the pipeline open: its own store writes, and its views show the lead at once. */
async function throughStore(store: PipelineStore, lead: Lead): Promise<Attempt> {
  const { leadsOf } = await import('../../store/leads.js');
  leadsOf(store);
  const step = (await store.writable()).dispatch({ type: 'lead/add', target: lead.id, lead }, { undoable: false });
  const { refused } = await step.settled;
  const code = refused[0]?.refusal.code;
  return code === undefined || code === 'exists' ? 'done' : code === 'storage' ? 'later' : 'refused';
}
