import type { Activity } from './records.js';
import { isGroup, isInstant, isOptional, isText, isWhen } from './shape.js';

const ACTIVITIES: readonly unknown[] = ['call', 'email', 'meeting', 'task', 'note'];

/** The same for an activity as `isSoundDeal` for a deal. */
export function isSoundActivity(value: unknown): value is Activity {
  if (!isGroup(value)) return false;
  const activity = value as Activity;
  return (
    [activity.id, activity.title, activity.text, activity.by].every(isText) &&
    [activity.deal, activity.lead, activity.outcome].every(each => isOptional(each, isText)) &&
    [activity.due, activity.doneAt].every(each => isOptional(each, isWhen)) &&
    ACTIVITIES.includes(activity.kind) &&
    isWhen(activity.createdAt) &&
    isInstant(activity.updatedAt) &&
    isOptional(activity.removedAt, isInstant) &&
    [activity.custom, activity.seen].every(isGroup)
  );
}
