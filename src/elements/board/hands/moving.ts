import type { Deal } from '../../../domain/records.js';
import { stageOf } from '../../../domain/stages.js';
import type { Hands } from './hands.js';

/** A deal goes to a place, where its card waits if the page wants time; what is selected goes together. */
export function moveTo(hands: Hands, deal: Deal, to: string, index: number): void {
  hands.floats.destination = { to, index };
  hands.focus.keep(deal.id);
  if (hands.isSelected(deal.id) && hands.selection!.size > 1) hands.selection!.move(to, index);
  else moveOne(hands, deal, to, index);
  hands.floats.destination = null;
}

function moveOne(hands: Hands, deal: Deal, to: string, index: number): void {
  const { board, desk, outlook, store } = hands;
  if (!hands.isGliding) hands.glideFrom();
  const entry = outlook?.entry(deal, to, index) ?? { stage: to, index, changes: {} };
  const { stage, changes } = entry;
  const isSaid = Object.keys(changes).length > 0;
  if (stage === undefined && !isSaid)
    board.requestUpdate(); // it is there already
  else if (stage === undefined) void desk.edit(deal, { type: 'deal/edit', target: deal.id, changes });
  else if (!isSaid && outlook?.finder.isSorted(stage) && stageOf(store.pipeline, deal.stage)?.id === stage)
    hands.say(outlook.text.isSorted);
  else void desk.move(deal, stage, entry.index, changes);
}
