import type { Deal } from '../../domain/records.js';
import { announce } from '../announce.js';
import type { PipelineBoard } from '../pipeline-board.js';
import { nameOf } from './column.js';

const nameIn = (board: PipelineBoard, key: string): string => {
  const column = board.columns.find(each => each.key === key);
  return column ? nameOf(column, { messages: board.text }) : '';
};

/** Space lifts a card: it can then be placed by arrows. */
export function lift(board: PipelineBoard, deal: Deal, key: string, index: number): void {
  if (board.closed || !board.desk?.can('move', deal)) return;
  board.focusKeeper.keep(deal.id);
  board.floats.hold({ deal, to: key, index, mode: 'lift' });
  announce(board, board.text.lifted(deal.title));
}

/** One place along the column, or to the neighbouring one. */
export function liftMove(board: PipelineBoard, { along = 0, across = 0 }: { along?: number; across?: number }): void {
  const { columns, text, format } = board;
  const floated = board.floats.held;
  if (!floated) return;
  const at = columns.findIndex(({ key }) => key === floated.to);
  const column = columns[Math.max(0, Math.min(columns.length - 1, at + across))]!;
  const others = column.deals.filter(({ id }) => id !== floated.deal.id).length;
  const index = Math.max(0, Math.min(others, floated.index + along));
  board.glideFrom();
  board.focusKeeper.keep(floated.deal.id);
  board.active = columns.indexOf(column);
  board.floats.hold({ ...floated, to: column.key, index });
  announce(board, text.placed(nameIn(board, column.key), index + 1, others + 1, format));
}

/** Space drops the card where it is shown. */
export function drop(board: PipelineBoard): void {
  const floated = board.floats.held;
  if (!floated) return;
  board.glideFrom();
  board.floats.hold(null);
  board.moveTo(floated.deal, floated.to, floated.index);
}

/** Escape puts it back. */
export function liftCancel(board: PipelineBoard): void {
  const floated = board.floats.held;
  if (!floated) return;
  board.glideFrom();
  board.focusKeeper.keep(floated.deal.id);
  board.floats.hold(null);
  announce(board, board.text.liftCancelled(floated.deal.title, board.desk?.stageName(floated.deal.stage) ?? ''));
}
