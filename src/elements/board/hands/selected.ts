import type { Deal } from '../../../domain/records.js';
import type { Column } from '../view.js';
import type { Hands } from './hands.js';
import { cardMenu } from './menus.js';

/** Shift and an arrow select both the card that is left and the one that is reached. */
export function selectOn(hands: Hands, { key, deals }: Column, from: number, to: number): void {
  const [here, there] = [deals[from], deals[to]];
  if (here && !hands.isSelected(here.id)) void hands.select(here.id, key);
  if (there) void hands.select(there.id, key, true);
}

/** The ways of a card, or of all that is selected where it is one of them. */
export const openMove = (hands: Hands, deal: Deal, card: HTMLElement): void =>
  hands.isSelected(deal.id) ? hands.selection!.openMove(card) : hands.menus.open(cardMenu(hands, deal, card));

/** The deal goes into the bin, with all that is selected where it is one of them. */
export const remove = (hands: Hands, deal: Deal): void =>
  hands.isSelected(deal.id) ? hands.selection!.remove() : void hands.desk.remove(deal);
