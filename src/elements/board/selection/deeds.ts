import type { Addressed, Changes } from '../../../domain/operations.js';
import type { CalendarDate, Deal, When } from '../../../domain/records.js';
import { ranksAt } from '../../../domain/rank.js';
import { stageOf } from '../../../domain/stages.js';
import { closeDeal, editDeal, moveDeal } from '../../../store/actions.js';
import type { Step } from '../../../store/step.js';
import type { Entry } from '../finding/scene.js';
import { inBulk } from './bulk.js';
import type { Selection } from './selection.js';

type Done = Promise<Step | null>;

/** All into one column, together and in their order; won stages win them, with the value they have. */
export function moveAll(selection: Selection, key: string, index: number): Done {
  const { store } = selection.hands;
  const { deals } = selection;
  const { outlook } = selection.hands;
  const entryOf = (deal: Deal): Entry => outlook?.entry(deal, key, index) ?? { stage: key, index, changes: {} };
  const { stage: to, index: place } = entryOf(deals[0]!);
  if (to === undefined) return sayAll(selection, deal => entryOf(deal).changes);
  const from = new Set(deals.map(deal => stageOf(store.pipeline, deal.stage)?.id ?? deal.stage));
  let ranks: ReadonlyMap<string, string> | undefined;
  const rankOf = (deal: Deal): string | undefined => {
    // made when the page has agreed: the column may be another by then
    ranks ??= ranksOf(selection, to, place);
    return ranks.get(deal.id);
  };
  return inBulk(selection, {
    action: 'move',
    type: 'deal-move',
    detail: { from: from.size === 1 ? [...from][0]! : '', to, index: Math.min(place, store.deals(to).length) },
    intentOf: deal => {
      const rank = rankOf(deal);
      const now = stageOf(store.pipeline, deal.stage)?.id ?? deal.stage;
      const { changes } = entryOf(deal);
      return rank === undefined
        ? ({ ...moveDeal(store, deal, to, place), changes } as Addressed)
        : { type: 'deal/move', target: deal.id, from: now, to, rank, changes };
    },
  });
}

/** A rank for each, all in one gap of the stage; empty where it has no room. */
function ranksOf({ hands: { store }, deals }: Selection, to: string, index: number): ReadonlyMap<string, string> {
  store.settle();
  const ids = new Set(deals.map(({ id }) => id));
  const list = store.deals(to);
  const before = Number.isFinite(index) ? list.slice(0, index).filter(({ id }) => ids.has(id)).length : 0;
  const others = list.filter(({ id }) => !ids.has(id));
  const ranks = ranksAt(others, index - before, deals.length) ?? [];
  return new Map(ranks.map((rank, at) => [deals[at]!.id, rank]));
}

export const assignAll = (selection: Selection, owner: string): Done => editAll(selection, { owner });
export const dateAll = (selection: Selection, expectedClose: CalendarDate | null): Done =>
  editAll(selection, { expectedClose });

/** Each comes to say what the column that all were put into stands for. */
const sayAll = (selection: Selection, changesOf: (deal: Deal) => Changes): Done =>
  inBulk(selection, {
    action: 'edit',
    type: 'deal-edit',
    detail: { changes: {} },
    intentOf: deal => {
      const changes = changesOf(deal);
      return Object.keys(changes).length ? { type: 'deal/edit', target: deal.id, changes } : null;
    },
  });

function editAll(selection: Selection, patch: Partial<Deal>): Done {
  const changes = Object.fromEntries(Object.entries(patch).map(([field, to]) => [field, { from: undefined, to }]));
  return inBulk(selection, {
    action: 'edit',
    type: 'deal-edit',
    detail: { changes },
    intentOf: deal => editDeal(deal, patch),
  });
}

/** Adds tags to all, and takes others away from all. */
export function tagAll(selection: Selection, add: readonly string[], remove: readonly string[]): Done {
  return inBulk(selection, {
    action: 'edit',
    type: 'deal-edit',
    detail: { changes: {} },
    intentOf: deal => {
      const kept = deal.tags.filter(tag => !remove.includes(tag));
      return editDeal(deal, { tags: [...kept, ...add.filter(tag => !kept.includes(tag))] });
    },
  });
}

/** Ends all of them, on the same day and for the same reason; each with the value it has. */
export const closeAll = (
  selection: Selection,
  status: 'won' | 'lost' | 'abandoned',
  closedAt: When,
  reason: string,
): Done =>
  inBulk(selection, {
    action: 'close',
    type: 'deal-close',
    detail: { status, reason },
    intentOf: deal => closeDeal(deal, status, closedAt, { reason }),
  });

export const removeAll = (selection: Selection): Done =>
  inBulk(selection, {
    action: 'remove',
    type: 'deal-remove',
    detail: {},
    intentOf: deal => ({ type: 'deal/remove', target: deal.id }),
  });
