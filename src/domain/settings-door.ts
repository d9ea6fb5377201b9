import * as v from 'valibot';
import { ALONE, GROUP, LEADS, STAGE, texts, type SettingProblem } from './setting-schemas.js';
import type { SettingGroup } from './settings.js';

export type { SettingProblem } from './setting-schemas.js';

function schemaOf(path: string): v.GenericSchema | undefined {
  const [head, id, ...fields] = path.split('.') as [string, string | undefined, ...string[]];
  if (head === 'stages') return STAGE[fields.at(-1) ?? ''];
  if (head === 'reasons') return texts;
  if (Object.hasOwn(LEADS, head)) {
    const schema = LEADS[head] as v.GenericSchema & { entries?: Record<string, v.GenericSchema> };
    if (id === undefined) return schema;
    return schema.entries && Object.hasOwn(schema.entries, id) ? schema.entries[id] : undefined;
  }
  if (!Object.hasOwn(GROUP, head)) return id === undefined && Object.hasOwn(ALONE, head) ? ALONE[head] : undefined;
  const group = GROUP[head as SettingGroup];
  if (!isSchema(group)) return id !== undefined && Object.hasOwn(group, id) ? group[id] : undefined;
  if (id === undefined || !fields.length) return id === undefined ? undefined : group;
  const { entries } = group as unknown as { entries: Record<string, v.GenericSchema> };
  return Object.hasOwn(entries, fields[0]!) ? entries[fields[0]!] : undefined;
}

const isSchema = (value: object): value is v.GenericSchema => 'kind' in value;

/**
 * What is wrong with a setting's new value at its path (an entry, or a field of one), by field; of a list by item and field,
 * `emailTemplates.0.name`. `null` where nothing is.
 */
export function checkSetting(path: string, value: unknown): Readonly<Record<string, SettingProblem>> | null {
  if (value === undefined) return isRequired(path) ? { [path]: 'missing' } : null;
  const schema = schemaOf(path);
  if (!schema) return { [path]: 'not-allowed' };
  const { success, issues } = v.safeParse(schema, value);
  if (success) return null;
  return Object.fromEntries(
    issues.map(issue => {
      const keys = issue.path?.map(({ key }) => String(key)) ?? [];
      return [[path, ...keys.slice(0, Array.isArray(value) ? 2 : 1)].join('.'), codeOf(issue)];
    }),
  );
}

/** A field that is not there at all is said by the library in its own words. */
const codeOf = ({ message, received }: { message: string; received: string }): SettingProblem =>
  /^[a-z-]+$/.test(message) ? (message as SettingProblem) : received === 'undefined' ? 'missing' : 'not-allowed';

/** An entry may be taken away, but not a field that it cannot be without. */
function isRequired(path: string): boolean {
  const schema = schemaOf(path);
  const isWhole = path.split('.').length === 2 && !path.startsWith('reasons.');
  if (!schema || isWhole || Object.hasOwn(LEADS, path)) return false;
  if (/^stages\..*\.(rottingDays|limit|limitHard|guidance|next)$/.test(path)) return false;
  return schema.type !== 'optional';
}
