import { readDeal } from '../domain/door.js';
import type { Addressed } from '../domain/operations.js';
import { difference } from '../domain/paths.js';
import {
  activityKey,
  dealKey,
  leadKey,
  PIPELINE_KEY,
  SCHEMA_VERSION,
  type Deal,
  type DealInput,
  type Pipeline,
} from '../domain/records.js';
import { isSoundLead } from '../domain/sound-lead.js';
import { isSoundActivity } from '../domain/sound-activity.js';
import { isSoundDeal, isSoundPipeline } from '../domain/sound.js';
import { stageOf } from '../domain/stages.js';
import type { KeyedRecord } from '../exchange/json.js';
import { isStorableId } from '../storage/ids.js';
import { ACTIVITIES } from './activities.js';
import { collectionOf } from './collection.js';
import { addMissingStages } from './import-stages.js';
import { DealImport, type AppliedRow } from './import.js';
import { leadsOf } from './leads.js';

/** A record of a backup, and where it stood in the file. */
export interface Backup {
  readonly row: number;
  readonly key: string;
  readonly record: KeyedRecord[1];
}

/** What is to become of what a pipeline has already. */
export interface RestoreOptions {
  /** Stages and settings as in the backup; else only stages that deals need are added. */
  readonly settings: boolean;
  /** Deals that are there already become as they were; else they stay as they are. */
  readonly overwrite: boolean;
}

/** Leads and activities in one go. */
const SLICE = 100;
/** What operations keep for themselves. */
const OURS = new Set(['id', 'seen', 'v', 'updatedAt', 'updatedBy']);

/** Puts a backup of our own back: records as they were, history, bin and all. */
export class Restoring extends DealImport {
  /** A backup brings its own list of imports. */
  protected override enter(): void {}

  /** Its stages and settings, and the stages that its deals stand in. */
  settings(records: readonly Backup[], { settings }: RestoreOptions): void {
    const { store } = this;
    const pipeline = records.find(({ key }) => key === PIPELINE_KEY)?.record;
    if (!isSoundPipeline(pipeline)) return;
    if (settings) {
      const isEmpty = store.allDeals().next().done;
      const changes = difference(store.pipeline, isEmpty ? pipeline : withOwnStages(pipeline, store.pipeline));
      if (Object.keys(changes).length)
        store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false });
      return;
    }
    const needed = new Set(records.map(({ record }) => stageOf(pipeline, (record as Deal).stage ?? '')?.id));
    addMissingStages(
      store,
      pipeline.stages.filter(({ id }) => needed.has(id)),
    );
  }

  /** Applies deals; returns when they are on their way. */
  restore(records: readonly Backup[], options: RestoreOptions, signal: AbortSignal): Promise<void> {
    return this.each(records, backup => this.#take(backup, options), signal);
  }

  /** Puts back leads and activities that are not there; those that are stay as they are. */
  async others(records: readonly Backup[], signal: AbortSignal): Promise<void> {
    const { store, events } = this;
    const leads = leadsOf(store);
    const activities = collectionOf(store, ACTIVITIES);
    await Promise.all([leads.ready(), activities.ready()]);
    const isThere = ({ type, target }: Addressed): boolean =>
      (type === 'lead/add' ? leads : activities).get(target) !== undefined;
    for (let at = 0; at < records.length && !signal.aborted; at += SLICE) {
      const intents: Addressed[] = [];
      for (const { row, key, record } of records.slice(at, at + SLICE)) {
        const intent = intentOf(key, record);
        if (!intent) events.setAside(row, [{ row, code: 'not-a-record', value: key.slice(0, 60) }]);
        else if (!isThere(intent)) intents.push(intent);
      }
      await store.dispatch(intents, { undoable: false }).settled;
    }
  }

  #take({ row, key, record }: Backup, { overwrite }: RestoreOptions): readonly [AppliedRow, Addressed | null] | null {
    if (key === PIPELINE_KEY) return null;
    const deal = this.#read(row, key, record);
    if (!deal) return null;
    const known = this.store.deal(deal.id);
    if (!known) return [applied(row, 'new', deal), { type: 'deal/import', target: deal.id, deal, fields: [] }];
    const differs = overwrite && Object.keys(difference(known, deal)).length > 0;
    if (!differs) return [applied(row, 'unchanged', known), null];
    const fields = [...new Set([...Object.keys(known), ...Object.keys(deal)])].filter(field => !OURS.has(field));
    return [applied(row, 'updated', deal), { type: 'deal/import', target: deal.id, deal, fields }];
  }

  #read(row: number, key: string, record: Backup['record']): Deal | null {
    const { store, events } = this;
    const value = key.slice(0, 60);
    if (!key.startsWith('deal.') || key !== dealKey(record.id) || !isStorableId(key)) {
      events.setAside(row, [{ row, code: 'not-a-record', value }]);
      return null;
    }
    if (isSoundDeal(record) && record.v <= SCHEMA_VERSION && stageOf(store.pipeline, record.stage)) return record;
    const { ports, user, pipeline } = store;
    const read = readDeal(record as unknown as DealInput, {
      ...{ pipeline, now: ports.now(), by: user.id, newId: ports.newId },
    });
    if (read.deal) return { ...read.deal, seen: {} };
    events.setAside(row, [{ row, code: 'not-a-record', value: `${value}: ${read.problems[0]?.field}` }]);
    return null;
  }
}

/** What adds a lead or an activity as it was; `null` where it cannot be read. */
function intentOf(key: string, record: KeyedRecord[1]): Addressed | null {
  const target = record.id;
  const value: unknown = { ...record, seen: {} };
  if (!isStorableId(key)) return null;
  if (key === leadKey(target) && isSoundLead(value)) return { type: 'lead/add', target, lead: value };
  if (key === activityKey(target) && isSoundActivity(value)) return { type: 'activity/add', target, activity: value };
  return null;
}

const applied = (row: number, outcome: AppliedRow['outcome'], deal: Deal): AppliedRow => ({
  ...{ row, outcome, record: deal, warnings: [] },
});

/** Stages that the backup does not know stay: deals may stand in them. */
function withOwnStages(backup: Pipeline, current: Pipeline): Pipeline {
  const known = new Set(backup.stages.map(({ id }) => id));
  return { ...backup, stages: [...backup.stages, ...current.stages.filter(({ id }) => !known.has(id))] };
}
