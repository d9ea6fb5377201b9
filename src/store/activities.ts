import type { ReadableAtom } from 'nanostores';
import type { Activity } from '../domain/records.js';
import { isSoundActivity } from '../domain/sound-activity.js';
import { collectionOf, type CollectionKind, type CollectionState } from './collection.js';
import type { PipelineStore } from './store.js';

/** What was done with buyers, loaded when it is first asked for. */
export interface ActivityLog {
  /** Rises with every change; ready when all has been read. */
  readonly $state: ReadableAtom<CollectionState>;
  /** Those of a deal or lead, but for what lies in the bin. Searched once for each state of the log. */
  of(id: string): readonly Activity[];
}

/** What the store must know of activities. */
export const ACTIVITIES: CollectionKind<Activity> = { kind: 'activity', isSound: isSoundActivity };

const logs = new WeakMap<PipelineStore, ActivityLog>();

/** The activities of a pipeline. */
export function activityLog(store: PipelineStore): ActivityLog {
  let log = logs.get(store);
  if (!log) logs.set(store, (log = makeLog(store)));
  return log;
}

function makeLog(store: PipelineStore): ActivityLog {
  const all = collectionOf(store, ACTIVITIES);
  let version = -1;
  const found = new Map<string, readonly Activity[]>();
  return {
    $state: all.$state,
    of(id) {
      const now = all.$state.get().version;
      if (now !== version) found.clear();
      version = now;
      let list = found.get(id);
      if (!list) {
        const mine = ({ deal, lead, removedAt }: Activity): boolean => removedAt === undefined && (deal ?? lead) === id;
        found.set(id, (list = [...all.all()].filter(mine)));
      }
      return list;
    },
  };
}
