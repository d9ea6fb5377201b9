import { mergeLists } from './merge-lists.js';
import { get, isActivity, isLead, isPipeline, same, set, STAGE_ORDER } from './paths.js';
import { isRefusal, Refusal } from './refusal.js';
import { isSoundActivity } from './sound-activity.js';
import { isSoundDeal, isSoundPipeline } from './sound.js';
import { isSoundLead } from './sound-lead.js';
import { isSoundSettings } from './sound-settings.js';
import type { Changes, Operation } from './operations.js';
import type { Deal, Pipeline, PipelineRecord, RecordKey } from './records.js';

/** What an operation is planned against. */
export interface State {
  readonly pipeline: Pipeline;
  deal(id: string): Deal | undefined;
  /** Any record, as it is known here. */
  record(key: RecordKey): PipelineRecord | undefined;
  /** How many open deals stand in a stage: for limits. */
  countIn(stage: string): number;
}

/** One record's part of an operation. Applied again to a record that holds it already, it changes nothing. */
export interface Change {
  readonly key: RecordKey;
  /** The record as the operation leaves it, or why it does not fit. A refusal may carry `applied`: the part that fits. */
  apply(record: PipelineRecord | undefined): Applied | Refusal;
}
/** What came of a change; `refusal` where only a part of it fitted. */
export interface Applied {
  readonly record: PipelineRecord;
  readonly refusal?: Refusal;
}

/** How many writers a record remembers. */
const WRITERS = 32;
/** How many automatic steps, and how they are told from writers. */
const STEPS = 256;
const ONCE = '~';

/**
 * A change that is idempotent by the record's `seen`: at or below the writer's last number it is already applied.
 *
 * @param make - The record after the operation, from the record before it.
 */
export function change(
  operation: Operation,
  key: RecordKey,
  make: (record: PipelineRecord | undefined) => PipelineRecord | Applied | Refusal,
): Change {
  return {
    key,
    apply(record) {
      const [writer, seq] = markOf(operation);
      if (record && Object.hasOwn(record.seen, writer) && record.seen[writer]! >= seq) return { record };
      const made = make(record);
      if (isRefusal(made)) return made;
      const { record: next, refusal } = 'record' in made ? (made as Applied) : { record: made as PipelineRecord };
      if (refusal && next === record) return refusal; // no part of it holds
      if (!isSound(next)) return new Refusal('not-allowed');
      return { record: stamp(next, operation), ...(refusal ? { refusal } : {}) };
    },
  };
}

/** What could not be read back must not be written. */
function isSound(record: PipelineRecord): boolean {
  if (isPipeline(record)) return isSoundPipeline(record) && isSoundSettings(record);
  return (isLead(record) ? isSoundLead : isActivity(record) ? isSoundActivity : isSoundDeal)(record);
}

/** By what the record remembers an operation: who did it, or which automatic step it was. */
const markOf = ({ writer, seq, once }: Operation): readonly [string, number] =>
  once === undefined ? [writer, seq] : [`${ONCE}${once}`, 1];

function stamp<T extends PipelineRecord>(record: T, operation: Operation): T {
  const mark = markOf(operation);
  const { at, by } = operation;
  const others = Object.entries(record.seen).filter(([each]) => each !== mark[0]);
  const all = [...others, mark];
  const isStep = ([each]: readonly [string, number]): boolean => each.startsWith(ONCE);
  // automatic steps are remembered apart: a busy record would forget them, and they would act again
  const seen = Object.fromEntries([
    ...all.filter(isStep).slice(-STEPS),
    ...all.filter(each => !isStep(each)).slice(-WRITERS),
  ]);
  return { ...record, seen, updatedAt: Math.max(at, record.updatedAt), updatedBy: by };
}

/**
 * Applies field changes; those whose `from` no longer stands are refused, the others hold. Lists in settings (reasons,
 * owners, a stage's checklist) merge: two people may add to one at once.
 */
export function applyChanges<T extends PipelineRecord>(record: T, changes: Changes): { record: T; refusal?: Refusal } {
  const fields: Record<string, { theirs: unknown; yours: unknown }> = {};
  let next = record;
  // the order of stages last: by then those it names are there
  const paths = Object.entries(changes).sort(([a], [b]) => Number(a === STAGE_ORDER) - Number(b === STAGE_ORDER));
  for (const [path, { from, to }] of paths) {
    const now = get(record, path);
    if (same(now, to)) continue;
    if (same(now, from)) next = set(next, path, to);
    else {
      const merged = isPipeline(record) && path !== STAGE_ORDER ? mergeLists(now, from, to) : null;
      if (merged) next = set(next, path, merged);
      else fields[path] = { theirs: now, yours: to };
    }
  }
  return Object.keys(fields).length ? { record: next, refusal: new Refusal('changed', { fields }) } : { record: next };
}
