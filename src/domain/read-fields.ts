import * as v from 'valibot';
import type { FieldProblem } from './door.js';
import { plainCopy } from './plain.js';

/** Longest text taken for one field, in characters. */
export const LONGEST_TEXT = 4096;
/** @internal A short text: what most fields are. */
export const text = v.pipe(v.string('not-text'), v.maxLength(LONGEST_TEXT, 'too-long'));

/** What the kit writes itself and never takes from outside. */
const OURS = new Set(['seen', 'v', '__proto__']);

/** Fields that came from outside: those that are named in `schemas` as these have them, others as plain data. */
export function readFields(
  schemas: Readonly<Record<string, v.GenericSchema>>,
  given: Readonly<Record<string, unknown>>,
): { readonly fields: Record<string, unknown>; readonly problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === undefined || OURS.has(name)) continue;
    const schema = Object.hasOwn(schemas, name) ? schemas[name]! : undefined;
    // seen to be sound without the schema's ado, which is most of what reading a deal would cost
    if (schema === text && typeof value === 'string' && value.length <= LONGEST_TEXT) {
      fields[name] = value;
      continue;
    }
    const result = schema
      ? v.safeParse(schema, value, { abortEarly: true })
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
