import type { Dialect } from './dialects/index.js';
import { aliasKeys, COMMON_HEADERS, fieldKind, fieldNames, headerKeys, takesSeveral } from './fields.js';
import type { Field, Headers, Target } from './fields.js';

/**
 * What each column probably means: first as the dialect names things, then as anybody does. Every field goes to one
 * column (a few may take several); what nobody knows is kept.
 *
 * @param first - What headers mean before all else.
 */
export function guessTargets(
  columns: readonly string[],
  kind: 'csv' | 'json',
  dialect: Dialect | null,
  first: Headers = {},
): Target[] {
  const keys = columns.map(headerKeys);
  const targets: (Target | undefined)[] = columns.map(() => undefined);
  const given = new Set<Field>();
  const skipped = new Set(aliasKeys(dialect?.skip ?? ''));
  if (dialect?.skip) keys.forEach((own, i) => own.some(key => skipped.has(key)) && (targets[i] = 'skip'));
  assign(first);
  if (dialect) assign(dialect.headers);
  if (!(dialect?.complete && kind === 'csv')) assign(COMMON_HEADERS);
  return targets.map(target => target ?? 'keep');

  function assign(headers: Headers): void {
    for (const field of fieldNames) {
      if (given.has(field) || (fieldKind(field) === 'whole' && kind === 'csv')) continue;
      for (const alias of aliasKeys(headers[field] ?? '')) {
        if (!alias) continue;
        const found = keys.findIndex((own, i) => !targets[i] && own.includes(alias));
        if (found < 0) continue;
        targets[found] = { field };
        given.add(field);
        if (!takesSeveral(field)) break;
      }
      // "Tag" and "Tag 2": one header, repeated
      if (field === 'tags' && given.has(field))
        columns.forEach((column, i) => {
          if (!targets[i] && /^tags? \d{1,3}$/i.test(column)) targets[i] = { field };
        });
    }
  }
}
