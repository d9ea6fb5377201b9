import { sortable } from './calendar.js';
import { applyChanges, change, type Change } from './change.js';
import type { Operation } from './operations.js';
import { set } from './paths.js';
import { activityKey, dealKey, type Activity, type Deal, type PipelineRecord } from './records.js';
import { Refusal } from './refusal.js';

/** The changes of an operation on activities. */
export function planActivity(operation: Operation): readonly Change[] | Refusal {
  const key = activityKey(operation.target);
  const onActivity = (make: (activity: Activity) => ReturnType<Parameters<typeof change>[2]>, inBin = false): Change =>
    change(operation, key, record => {
      const activity = record as Activity | undefined;
      return activity && (activity.removedAt === undefined || inBin) ? make(activity) : new Refusal('gone');
    });
  switch (operation.type) {
    case 'activity/add': {
      const { activity } = operation;
      const touch = activity.deal !== undefined && activity.doneAt !== undefined;
      return [
        change(operation, key, record => added(record, activity)),
        // second: an activity is kept even where its deal has gone
        ...(touch ? [change(operation, dealKey(activity.deal!), record => touched(record, activity))] : []),
      ];
    }
    case 'activity/edit':
      return [onActivity(activity => applyChanges(activity, operation.changes))];
    case 'activity/remove':
      return [onActivity(activity => ({ ...activity, removedAt: operation.at }))];
    case 'activity/restore':
      return [onActivity(activity => set(activity, 'removedAt', undefined), true)];
    default:
      return new Refusal('gone');
  }
}

/** One that lies in the bin (a step ticked off, taken back and ticked off again) is written anew. */
function added(record: PipelineRecord | undefined, activity: Activity): Activity | Refusal {
  if (record && record.removedAt === undefined) return new Refusal('exists');
  return { ...activity, seen: record?.seen ?? {} };
}

function touched(record: PipelineRecord | undefined, { doneAt = null }: Activity): Deal | Refusal {
  const deal = record as Deal | undefined;
  if (!deal || deal.removedAt !== undefined) return new Refusal('gone');
  return sortable(doneAt) > sortable(deal.lastTouchAt) ? { ...deal, lastTouchAt: doneAt } : deal;
}
