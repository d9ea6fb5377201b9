import type { Changes } from './operations.js';
import type { Activity, Deal, Lead, Pipeline, PipelineRecord, Stage } from './records.js';
import { SETTING_GROUPS } from './settings.js';

type Fields = Record<string, unknown>;

/** Fields that hold keyed values, each of which changes alone. */
const GROUPS = new Set(['custom', 'answers', 'checklist', 'reasons', 'imports', 'utm']);
/** Fields that hold entries, of which each field changes alone: `products.crm.value`. */
const NESTED: ReadonlySet<string> = new Set([...SETTING_GROUPS, 'qualification', 'scoring', 'assignment']);
/** What a person does not see: bookkeeping, and history, which operations write themselves. */
const HIDDEN = new Set(['id', 'seen', 'v', 'updatedAt', 'updatedBy', 'history']);
/** The path that stands for the order of the stages. */
export const STAGE_ORDER = 'stages';

/** Whether two plain values are equal in all that JSON would show. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && same((a as Fields)[key], (b as Fields)[key]))
  );
}

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value at a path: `field`, `group.key`, `group.<id>.field`, or `stages.<id>.field`; `stages` itself is the order of
 * their ids.
 */
export function get(record: PipelineRecord, path: string): unknown {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const value = (record as unknown as Fields)[head];
  if (head === STAGE_ORDER && Array.isArray(value)) {
    const stages = value as readonly Stage[];
    if (!rest.length) return stages.map(stage => stage.id);
    const [id, field] = stageField(rest);
    const stage = stages.find(each => each.id === id) as Fields | undefined;
    return stage && Object.hasOwn(stage, field) ? stage[field] : undefined;
  }
  if (!rest.length) return Object.hasOwn(record, head) ? value : undefined;
  if (NESTED.has(head))
    return rest.reduce((at, key) => (isPlain(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
  return isPlain(value) && Object.hasOwn(value, rest.join('.')) ? value[rest.join('.')] : undefined;
}

/** The id may hold dots, the field does not. */
const stageField = (rest: readonly string[]): [string, string] => [rest.slice(0, -1).join('.'), rest.at(-1)!];

const withKey = (fields: Fields, key: string, value: unknown): Fields => {
  if (value !== undefined) return { ...fields, [key]: value };
  const rest = { ...fields };
  delete rest[key];
  return rest;
};

/** A copy with the value at the path; `undefined` takes the field away. */
export function set<T extends PipelineRecord>(record: T, path: string, value: unknown): T {
  const fields = record as unknown as Fields;
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const old = fields[head];
  if (head === STAGE_ORDER && Array.isArray(old))
    return { ...record, stages: setStage(old as readonly Stage[], rest, value) };
  if (!rest.length) return withKey(fields, head, value) as unknown as T;
  if (NESTED.has(head)) {
    const group = withNested(old, rest, value);
    return withKey(fields, head, Object.keys(group).length ? group : undefined) as unknown as T;
  }
  return { ...record, [head]: withKey(isPlain(old) ? old : {}, rest.join('.'), value) };
}

function withNested(old: unknown, [key, ...rest]: readonly string[], value: unknown): Fields {
  const fields = isPlain(old) ? old : {};
  return withKey(fields, key!, rest.length ? withNested(fields[key!], rest, value) : value);
}

function setStage(stages: readonly Stage[], rest: readonly string[], value: unknown): readonly Stage[] {
  if (!rest.length) {
    const order = value as readonly string[];
    const place = new Map(order.map((each, index) => [each, index]));
    const known = stages.filter(stage => place.has(stage.id)).sort((a, b) => place.get(a.id)! - place.get(b.id)!);
    return [...known, ...stages.filter(stage => !place.has(stage.id))];
  }
  const [id, field] = stageField(rest);
  if (!stages.some(stage => stage.id === id)) stages = [...stages, { id } as Stage];
  const changed = stages.map(stage =>
    stage.id === id ? (withKey(stage as unknown as Fields, field, value) as unknown as Stage) : stage,
  );
  // a stage whose every field was taken back was never there
  return changed.filter(stage => stage.id !== id || Object.keys(stage).length > 1);
}

function* pathsOf(record: PipelineRecord): Generator<string> {
  for (const [field, value] of Object.entries(record)) {
    if (HIDDEN.has(field) || NESTED.has(field)) continue;
    if (field === STAGE_ORDER && Array.isArray(value)) {
      yield STAGE_ORDER;
      for (const stage of value as readonly Stage[])
        for (const key of Object.keys(stage)) if (key !== 'id') yield `${STAGE_ORDER}.${stage.id}.${key}`;
    } else if (GROUPS.has(field) && isPlain(value)) for (const key of Object.keys(value)) yield `${field}.${key}`;
    else yield field;
  }
}

/** An entry that is in both is told field by field, one that came or went as a whole: half of it would make no sense. */
function* nestedPaths(path: string, before: unknown, after: unknown): Generator<string> {
  const keys = isPlain(before) && isPlain(after) ? Object.keys({ ...before, ...after }) : [];
  if (!keys.length || keys.some(key => key.includes('.'))) yield path;
  else for (const key of keys) yield* nestedPaths(`${path}.${key}`, (before as Fields)[key], (after as Fields)[key]);
}

/** What a person would see differ between two states of a record. */
export function difference(before: PipelineRecord, after: PipelineRecord): Changes {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  const paths = new Set([...pathsOf(before), ...pathsOf(after)]);
  for (const head of NESTED)
    for (const path of nestedPaths(head, get(before, head) ?? {}, get(after, head) ?? {})) paths.add(path);
  for (const path of paths) {
    const from = get(before, path);
    const to = get(after, path);
    if (!same(from, to)) changes[path] = { from, to };
  }
  return changes;
}

/** The same changes the other way round. */
export const inverse = (changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).map(([path, { from, to }]) => [path, { from: to, to: from }]));

export const isPipeline = (record: PipelineRecord): record is Pipeline => 'stages' in record;
export const isLead = (record: PipelineRecord): record is Lead => 'followUps' in record;
export const isDeal = (record: PipelineRecord): record is Deal => 'rank' in record;
export const isActivity = (record: PipelineRecord): record is Activity => 'kind' in record;
