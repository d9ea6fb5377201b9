import { applyChanges, change, type Change, type State } from './change.js';
import type { Changes, Operation, RevertIntent } from './operations.js';
import { withHistory } from './deals.js';
import { get, isDeal, same } from './paths.js';
import { planActivity } from './plan-activity.js';
import { planDeal } from './plan-deal.js';
import { planLead } from './plan-lead.js';
import { planPipeline } from './plan-pipeline.js';
import { activityKey, dealKey, leadKey, PIPELINE_KEY, type PipelineRecord, type RecordKey } from './records.js';
import { Refusal } from './refusal.js';

/** The changes an operation makes, one per record, or why it makes none. */
export function plan(state: State, operation: Operation): readonly Change[] | Refusal {
  if (operation.type === 'record/revert') return [planRevert(operation)];
  if (operation.type.startsWith('lead/')) return planLead(operation);
  if (operation.type.startsWith('activity/')) return planActivity(operation);
  return operation.type.startsWith('deal/') ? planDeal(state, operation) : [planPipeline(operation)];
}

const KEYS: Readonly<Record<RevertIntent['kind'], (id: string) => RecordKey>> = {
  deal: dealKey,
  lead: leadKey,
  activity: activityKey,
  pipeline: () => PIPELINE_KEY,
};

/** An undo is all or nothing: half a step taken back would be a state nobody made. */
function planRevert(operation: Operation & { type: 'record/revert' }): Change {
  return change(operation, KEYS[operation.kind](operation.target), record => {
    if (!record) return new Refusal('gone');
    const { record: next, refusal } = applyChanges(record, standing(record, operation.changes));
    if (refusal) return refusal;
    if (!isDeal(next)) return next;
    const kept = next.history.filter(entry => !operation.forget.includes(entry.op));
    if (!operation.history.length) return { ...next, history: kept };
    const since = kept.filter(entry => !operation.history.some(known => same(known, entry)));
    return { ...next, history: withHistory(operation.history, since) };
  });
}

/** Whoever touched the deal since has not changed what was done to it: the last touch stays theirs. */
function standing(record: PipelineRecord, changes: Changes): Changes {
  const { lastTouchAt, ...others } = changes;
  return lastTouchAt && same(get(record, 'lastTouchAt'), lastTouchAt.from) ? changes : others;
}
