import { difference, isActivity, isDeal, isLead, isPipeline, same } from './paths.js';
import { operationId, type Changes, type Operation, type RevertIntent } from './operations.js';
import type { Deal, HistoryEntry, PipelineRecord } from './records.js';

/**
 * The intent that takes back what operations made of one record; `null` where a person would see no difference.
 *
 * @param before - The record as it was; absent where they created it: undoing puts it into the bin.
 */
export function revertOf(
  before: PipelineRecord | undefined,
  after: PipelineRecord,
  operations: readonly Operation[],
): (RevertIntent & { readonly target: string }) | null {
  // a record is never unmade, so that others who have seen it can follow
  const changes: Changes = before
    ? difference(after, before)
    : { removedAt: { from: undefined, to: operations.at(-1)!.at } };
  const history = before && isDeal(before) && isDeal(after) ? takenAway(before, after) : [];
  const again = before && isDeal(before) ? putBack(before, operations) : [];
  if (!Object.keys(changes).length && !history.length && !again.length) return null;
  const kind = isPipeline(after) ? 'pipeline' : isLead(after) ? 'lead' : isActivity(after) ? 'activity' : 'deal';
  const forget = [...operations.map(operationId), ...again];
  return { type: 'record/revert', kind, target: after.id, changes, forget, history };
}

/** What operations that did something again had put back is history of those that had done it first. */
const putBack = (before: Deal, operations: readonly Operation[]): readonly string[] =>
  operations
    .flatMap(operation => (operation.type === 'record/revert' ? operation.history : []))
    .filter(entry => !holds(before, entry))
    .map(({ op }) => op);

const holds = ({ history }: Deal, entry: HistoryEntry): boolean =>
  history.some(known => known === entry || same(known, entry));

/** The whole history where some of it was taken away (by an undo, or for being too long): all of it is put back. */
const takenAway = (before: Deal, after: Deal): Deal['history'] =>
  before.history.every(entry => holds(after, entry)) ? [] : before.history;
