import { same } from './paths.js';

type List = readonly unknown[];

const has = (list: List, item: unknown): boolean => list.some(each => same(each, item));
const without = (list: List, others: List): List => list.filter(item => !has(others, item));
const within = (list: List, others: List): List => list.filter(item => has(others, item));

/** Items that `order` has and `base` has not, each put after the one it follows in `order`. */
function woven(base: List, order: List): List {
  const result = [...base];
  for (const [at, item] of order.entries()) {
    if (has(result, item)) continue;
    const before = order.slice(0, at).findLast(each => has(result, each));
    result.splice(before === undefined ? 0 : result.findIndex(each => same(each, before)) + 1, 0, item);
  }
  return result;
}

/** What took whose place, where nothing but single items changed; `null` where anything came, went or moved. */
function replacements(from: List, to: List): ReadonlyMap<unknown, unknown> | null {
  if (from.length !== to.length) return null;
  const changed = from.map((item, at) => [item, to[at]] as const).filter(([before, after]) => !same(before, after));
  return changed.some(([before, after]) => has(to, before) || has(from, after)) ? null : new Map(changed);
}

/**
 * What somebody made of a list (`from` → `to`), done to the list as others have left it (`now`): what was added is added,
 * what was taken away is taken away, and whoever alone changed the order has their way.
 *
 * @returns `null` where it does not fit: what was to be replaced has gone, or both have changed the order.
 */
export function mergeLists(now: unknown, from: unknown, to: unknown): List | null {
  if (!Array.isArray(now) || !Array.isArray(from) || !Array.isArray(to)) return null;
  const [theirs, base, mine] = [now as List, from as List, to as List];
  const added = without(mine, base);
  const removed = without(base, mine);
  if (added.length && without(removed, theirs).length) return null;
  const replaced = replacements(base, mine);
  if (replaced && !within(added, theirs).length)
    return theirs.map(item => [...replaced].find(([before]) => same(before, item))?.[1] ?? item);
  const kept = within(within(base, mine), theirs);
  if (same(within(theirs, kept), kept)) return woven(without(mine, without(base, theirs)), without(theirs, removed));
  if (same(within(mine, kept), kept)) return woven(without(theirs, removed), without(mine, without(base, theirs)));
  return null;
}
