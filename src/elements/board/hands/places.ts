import type { Deal, Pipeline } from '../../../domain/records.js';
import { findStage } from '../../../domain/find-stage.js';
import type { Column } from '../view.js';
import type { Hands } from './hands.js';

/** The deal of the card that an event happened in. */
export function dealAt({ store }: Hands, target: HTMLElement): { deal: Deal; card: HTMLElement } | null {
  const card = target.closest<HTMLElement>('[data-deal]');
  const deal = card && store.deal(card.dataset.deal!);
  return deal ? { deal, card } : null;
}

/** The column that an event happened in. */
export const columnAt = (target: HTMLElement): string =>
  target.closest<HTMLElement>('[data-column]')?.dataset.column ?? '';

/** Whether a column is a list of closed deals: none is put there, as it takes an answer to close one. */
export const isClosedList = (key: string): boolean => key.startsWith('~');

/** Whether a deal has come to nothing: it can go back into the stages of open ones, and nowhere else. */
export const isGivenUp = ({ status }: Deal): boolean => status === 'lost' || status === 'abandoned';

/** Whether a deal can be put into a column: a list of closed ones it comes into by an answer, never by hand. */
export const canStandIn = (pipeline: Pipeline, deal: Deal, key: string): boolean =>
  !isClosedList(key) && (!isGivenUp(deal) || findStage(pipeline, key)?.phase === 'open');

/** Whether the person may put a deal elsewhere. */
export const mayPut = ({ board, desk, scene }: Hands, deal: Deal): boolean =>
  board.statuses.includes('open') && desk.can(scene?.action ?? 'move', deal);
/** Whether a deal can be put into a column, as the board is laid out. */
export const takes = ({ scene, store }: Hands, deal: Deal, key: string): boolean =>
  scene?.takes?.(deal, key) ?? canStandIn(store.pipeline, deal, key);
/** Why it cannot; empty where that goes without saying. */
export const whyNot = ({ outlook }: Hands, deal: Deal, key: string): string =>
  outlook && isClosedList(key) ? outlook.text.isClosed : (outlook?.scene?.whyNot?.(deal, key) ?? '');

/** A step of an arrow: along a column, or across to the next. */
export interface Stride {
  readonly along?: number;
  readonly across?: number;
}

/** The nearest column beside one that will do: across its row, or along, where rows of columns follow one another. */
export function beside(
  { board, scene, width }: Hands,
  from: Column,
  { along = 0, across = 0 }: Stride,
  suits: (column: Column) => boolean,
): Column | undefined {
  const { columns } = board;
  const at = columns.indexOf(from);
  const step = across || along * width;
  const rowOf = (index: number): number => Math.floor(index / width);
  for (let to = at + step; columns[to] && (along || rowOf(to) === rowOf(at)); to += step)
    if (suits(columns[to]!) && !scene?.isFolded?.(columns[to]!.key)) return columns[to];
  return undefined;
}
