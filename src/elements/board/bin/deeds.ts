import { dealKey, type Deal } from '../../../domain/records.js';
import { emit } from '../../../events.js';
import { dispatchMany } from '../../../store/in-bulk.js';
import { purgeDeals } from '../../../store/purge.js';
import type { Hands } from '../hands/hands.js';

/** Takes deals out of the bin, as one step to undo; answers what is to be said of it. */
export async function bringBack(hands: Hands, deals: readonly Deal[]): Promise<string> {
  const { desk, store } = hands;
  if (!(await desk.conduct.agree(store, { type: 'deal-remove', detail: { deals, undo: true } }))) return '';
  const ids = deals.map(({ id }) => id);
  const { step, settled } = await dispatchMany(store, ids, ({ id }) => ({ type: 'deal/restore', target: id }), {
    inBin: true,
  });
  desk.conduct.report(step, 'deal-remove', settled);
  if (!step.done.length) return '';
  const message = desk.describe(step);
  hands.did(message, step);
  return message;
}

/** Deletes deals in the bin for good; answers how many, and how many were not. */
export async function purge(
  hands: Hands,
  deals: readonly Deal[],
): Promise<{ readonly gone: number; readonly left: number } | null> {
  const { board, desk, store } = hands;
  if (!(await desk.conduct.agree(store, { type: 'deal-purge', detail: { deals } }))) return null;
  const { done, failed } = await purgeDeals(
    store,
    deals.map(({ id }) => id),
  );
  const gone = deals.filter(({ id }) => done.includes(dealKey(id)));
  if (gone.length) emit(board, 'deal-purged', { deals: gone, deal: gone.length === 1 ? gone[0] : undefined });
  return { gone: gone.length, left: deals.filter(({ id }) => failed.some(({ key }) => key === dealKey(id))).length };
}
