import type { Deal } from '../../../domain/records.js';
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
