import type { PipelineBoard } from '../pipeline-board.js';
import { renderCards } from './cards.js';
import { cardsOf, type ColumnFrame } from './column.js';

/**
 * After a render: the cards, the room that those out of view take up, and the bars of share. Set by script: a strict CSP
 * refuses styles in markup.
 */
export function layOut(board: PipelineBoard, frame: ColumnFrame): void {
  for (const list of board.renderRoot.querySelectorAll<HTMLElement>('[data-list]')) placeCards(board, list, frame);
  for (const bar of board.renderRoot.querySelectorAll<HTMLElement>('[data-share]'))
    bar.style.setProperty('--_share', bar.dataset.share!);
}

function placeCards(board: PipelineBoard, list: HTMLElement, frame: ColumnFrame): void {
  const { columns, windows } = board;
  const column = columns.find(({ key }) => key === list.dataset.list);
  if (!column) return;
  const range = windows.range(column.key, column.deals.length);
  const { first, end } = range;
  renderCards(list, cardsOf(column, range, frame), board);
  // lengths that do not inherit where `define` has said so: scrolling then restyles no card
  list.style.setProperty('--pw-before', `${first * windows.pitch}px`);
  list.style.setProperty('--pw-after', `${(column.deals.length - end) * windows.pitch}px`);
}

/** All cards are as high (in rows: as wide) as the first one; answers whether that is news, `null` where there is no card. */
export function measurePitch({ renderRoot, windows, isRow }: PipelineBoard): boolean | null {
  const card = renderRoot.querySelector<HTMLElement>('.card:not(.parked, .skeleton, .copy)');
  if (!card?.offsetHeight) return null;
  const gap =
    parseFloat(getComputedStyle(card).getPropertyValue(isRow ? 'margin-inline-end' : 'margin-block-end')) || 0;
  const pitch = (isRow ? card.offsetWidth : card.offsetHeight) + gap;
  if (Math.abs(pitch - windows.pitch) < 0.5) return false;
  windows.pitch = pitch;
  return true;
}

/** A list was scrolled: answers whether other cards come into view. */
export function scrolled({ columns, windows, isRow }: PipelineBoard, list: HTMLElement): boolean {
  const column = columns.find(({ key }) => key === list.dataset?.list);
  if (!column) return false;
  const [at, extent] = scrollOf(list, isRow);
  return windows.scrolled(column.key, at, extent, column.deals.length);
}

/** How far a list is scrolled, and how much of it is in view. */
export const scrollOf = (list: HTMLElement, isRow: boolean): [number, number] =>
  isRow ? [Math.abs(list.scrollLeft), list.clientWidth] : [list.scrollTop, list.clientHeight];

/** The board has another size: what is in view is measured anew; answers whether something changed. */
export const resized = (board: PipelineBoard): boolean =>
  [...board.renderRoot.querySelectorAll<HTMLElement>('[data-list]')].filter(list => scrolled(board, list)).length > 0 ||
  measurePitch(board) === true;
