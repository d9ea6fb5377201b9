import * as v from 'valibot';
import type { FieldProblem } from './door.js';
import { plainCopy } from './plain.js';

/** What the kit writes itself and never takes from outside. */
const OURS = new Set(['seen', 'v', '__proto__']);

/** For fields by name: whether a value is already what a record holds, so that its schema need not be asked. */
export type Settled = Readonly<Record<string, (value: unknown) => boolean>>;

/** Fields that came from outside: those that are named in `schemas` as these have them, others as plain data. */
export function readFields(
  schemas: Readonly<Record<string, v.GenericSchema>>,
  given: Readonly<Record<string, unknown>>,
  settled: Settled = {},
): { readonly fields: Record<string, unknown>; readonly problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === undefined || OURS.has(name)) continue;
    if (Object.hasOwn(settled, name) && settled[name]!(value)) {
      fields[name] = value;
      continue;
    }
    const result = Object.hasOwn(schemas, name)
      ? v.safeParse(schemas[name]!, value, { abortEarly: true })
      : { success: true as const, output: value };
    const plain = result.success ? plainCopy(result.output) : undefined;
    if (plain !== undefined) fields[name] = plain;
    else {
      const code = result.success ? 'not-allowed' : (result.issues[0].message as FieldProblem['code']);
      problems.push({ field: name, code, value });
    }
  }
  return { fields, problems };
}
