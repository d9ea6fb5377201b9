import { closing } from '../../../domain/ending.js';
import type { Addressed, Changes } from '../../../domain/operations.js';
import type { CalendarDate, Deal, When } from '../../../domain/records.js';
import { ranksAt } from '../../../domain/rank.js';
import { findStage } from '../../../domain/find-stage.js';
import { stageOf, wonStage } from '../../../domain/stages.js';
import { editDeal, moveDeal } from '../../../store/actions.js';
import type { Step } from '../../../store/step.js';
import type { Entry } from '../finding/scene.js';
import { isGivenUp } from '../hands/places.js';
import { inBulk } from './bulk.js';
import { enteringAll, type ChangesOf } from './entering.js';
import type { Selection } from './selection.js';

type Done = Promise<Step | null>;

/** All into one column, together and in their order; into a won stage is a sale, which asks for its day and reason. */
export async function moveAll(selection: Selection, key: string, index: number): Done {
  const { store, outlook } = selection.hands;
  const { deals } = selection;
  const entryOf = (deal: Deal): Entry => outlook?.entry(deal, key, index) ?? { stage: key, index, changes: {} };
  const { stage: to, index: place } = entryOf(deals[0]!);
  const said: ChangesOf = deal => entryOf(deal).changes;
  if (to === undefined) return sayAll(selection, said);
  const stage = findStage(store.pipeline, to);
  const intentOf = placing(selection, to, place);
  if (stage?.phase === 'won' && deals.some(({ status }) => status === 'open')) {
    selection.close('won', { changesOf: said, place: deal => intentOf(deal, said(deal)) });
    return null;
  }
  const entering = enteringAll(selection, 'move', stage, said);
  const changesOf = entering instanceof Promise ? await entering : entering;
  if (!changesOf) return null;
  const from = new Set(deals.map(deal => stageOf(store.pipeline, deal.stage)?.id ?? deal.stage));
  return inBulk(selection, {
    action: 'move',
    type: 'deal-move',
    detail: { from: from.size === 1 ? [...from][0]! : '', to, index: Math.min(place, store.deals(to).length) },
    intentOf: deal => intentOf(deal, changesOf(deal)),
  });
}

/** What puts each of them to its place in a stage. */
function placing(selection: Selection, to: string, index: number): (deal: Deal, changes: Changes) => Addressed {
  const { store } = selection.hands;
  let ranks: ReadonlyMap<string, string> | undefined;
  return (deal, changes) => {
    if (isGivenUp(deal)) return { type: 'deal/reopen', target: deal.id, stage: to };
    // made when the page has agreed: the column may be another by then
    ranks ??= ranksOf(selection, to, index);
    const rank = ranks.get(deal.id);
    const from = stageOf(store.pipeline, deal.stage)?.id ?? deal.stage;
    return rank === undefined
      ? ({ ...moveDeal(store, deal, to, index), changes } as Addressed)
      : { type: 'deal/move', target: deal.id, from, to, rank, changes };
  };
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

/** Where deals are won by being put there: what each says there, and where those go that are won already. */
export interface Winning {
  readonly changesOf: ChangesOf;
  place(deal: Deal): Addressed;
}

/**
 * Ends all of them, on the same day and for the same reason; each with the value it has. What the won stage asks for is
 * asked once.
 */
export async function closeAll(
  selection: Selection,
  status: 'won' | 'lost' | 'abandoned',
  closedAt: When,
  reason: string,
  { changesOf: said, place }: Partial<Winning> = {},
): Done {
  const stage = status === 'won' ? wonStage(selection.hands.store.pipeline) : undefined;
  const entering = enteringAll(selection, 'close', stage, said ?? (() => ({})));
  const changesOf = entering instanceof Promise ? await entering : entering;
  if (!changesOf) return null;
  return inBulk(selection, {
    action: 'close',
    type: 'deal-close',
    detail: { status, reason },
    intentOf: deal =>
      deal.status === 'won' && place
        ? place(deal)
        : closing(deal, { status, closedAt, reason, changes: changesOf(deal) }),
  });
}

export const removeAll = (selection: Selection): Done =>
  inBulk(selection, {
    action: 'remove',
    type: 'deal-remove',
    detail: {},
    intentOf: deal => ({ type: 'deal/remove', target: deal.id }),
  });
