import type { Deal } from '../../../domain/records.js';
import { announce } from '../../announce.js';
import type { Column } from '../view.js';
import type { Hands } from './hands.js';
import { nameOf } from '../column.js';
import { beside, mayPut, takes } from './places.js';

const nameIn = ({ board }: Hands, key: string): string => {
  const column = board.columns.find(each => each.key === key);
  return column ? nameOf(column, { messages: board.text }) : '';
};

/** Space lifts a card: it can then be placed by arrows. */
export function lift(hands: Hands, deal: Deal, key: string, index: number): void {
  const { board } = hands;
  if (!mayPut(hands, deal)) return;
  hands.focus.keep(deal.id);
  hands.floats.hold({ deal, to: key, index, mode: 'lift' });
  announce(board, hands.text.lifted(deal.title));
}

/** One place along the column, or to the neighbouring one. */
export function liftMove(hands: Hands, { along = 0, across = 0 }: { along?: number; across?: number }): void {
  const { board, text } = hands;
  const { columns, format } = board;
  const floated = hands.floats.held;
  if (!floated) return;
  const here = columns.find(({ key }) => key === floated.to);
  if (!here) return;
  const othersIn = (column: Column): number => column.deals.filter(({ id }) => id !== floated.deal.id).length;
  const isOut = floated.index + along < 0 || floated.index + along > othersIn(here);
  const next =
    across || isOut ? beside(hands, here, { along, across }, ({ key }) => takes(hands, floated.deal, key)) : here;
  const column = next ?? here;
  const others = othersIn(column);
  const place = column !== here && along ? (along > 0 ? 0 : others) : floated.index + along;
  const index = Math.max(0, Math.min(others, place));
  hands.glideFrom();
  hands.focus.keep(floated.deal.id);
  board.active = columns.indexOf(column) % hands.width;
  hands.floats.hold({ ...floated, to: column.key, index });
  announce(board, text.placed(nameIn(hands, column.key), index + 1, others + 1, format));
}

/** Space drops the card where it is shown. */
export function drop(hands: Hands): void {
  const floated = hands.floats.held;
  if (!floated) return;
  hands.glideFrom();
  hands.floats.hold(null);
  hands.moveTo(floated.deal, floated.to, floated.index);
}

/** Escape puts it back. */
export function liftCancel(hands: Hands): void {
  const floated = hands.floats.held;
  if (!floated) return;
  hands.glideFrom();
  hands.focus.keep(floated.deal.id);
  hands.floats.hold(null);
  announce(hands.board, hands.text.liftCancelled(floated.deal.title, hands.desk.stageName(floated.deal.stage)));
}
