import type { Deal } from '../../../domain/records.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Hands } from './hands.js';
import { drop, lift, liftCancel, liftMove } from './lift.js';
import { beside, columnAt, dealAt, type Stride } from './places.js';
import { openMove, remove, selectOn } from './selected.js';

/** What is typed into is left alone. */
const isTyping = (target: HTMLElement): boolean =>
  target.isContentEditable || target.matches('input:not([type=checkbox]), select, textarea');

/** Keys as DESIGN “Keys”: arrows move the focus, Enter opens, M chooses a place, Space lifts, `/` searches. */
export function onKey(hands: Hands, event: KeyboardEvent, target: HTMLElement): void {
  if (isTyping(target)) return onTypingKey(hands, event, target as HTMLInputElement);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.altKey) {
    event.preventDefault();
    return hands.goBack(event.shiftKey ? 'redo' : 'undo');
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && !event.altKey) {
    event.preventDefault();
    return void hands.selectAll();
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (hands.floats.held?.mode === 'lift') return onLiftedKey(hands, event);
  // speech input and a slip of the finger write characters: a page may turn these off (WCAG 2.1.4)
  if (/^[^\s]$/u.test(event.key) && hands.board.hasAttribute('no-shortcuts')) return;
  if (event.key === '/') {
    event.preventDefault();
    return hands.board.renderRoot.querySelector<HTMLInputElement>('[data-search]')?.focus();
  }
  if (event.key === 'Escape' && hands.selection?.size) return hands.selection.clear();
  if (event.key === '?') return void hands.openKeys().catch(() => hands.say(hands.text.keys));
  const found = dealAt(hands, target);
  if (found && target === found.card) onCardKey(hands, event, found.deal, found.card);
}

function onTypingKey(hands: Hands, event: KeyboardEvent, input: HTMLInputElement): void {
  const { editing } = hands;
  if (input.dataset.rename && (event.key === 'Enter' || event.key === 'Escape')) {
    event.preventDefault();
    editing.endRename(event.key === 'Enter' ? input.value : null);
  } else if (event.key === 'Escape' && input.closest('.quick')) editing.startAdding(null);
  else if (event.key === 'Escape' && 'search' in input.dataset) hands.show({ search: '' });
}

/** The neighbour that an arrow points at: along the column, or to the next one that has cards. */
function onCardKey(hands: Hands, event: KeyboardEvent, deal: Deal, card: HTMLElement): void {
  const { board, desk, focus } = hands;
  const step = stepOf(board, event.key);
  const key = columnAt(card);
  const column = board.columns.find(each => each.key === key);
  const index = Number(card.dataset.index);
  if (!column) return;
  if (step?.along) {
    if (event.shiftKey) selectOn(hands, column, index, index + step.along);
    const isOut = !column.deals[index + step.along];
    const next = isOut && beside(hands, column, step, ({ deals }) => deals.length > 0);
    if (next) focus.go(next, step.along > 0 ? 0 : Infinity);
    else focus.go(column, index + step.along);
  } else if (step) {
    const next = beside(hands, column, step, ({ deals }) => deals.length > 0);
    if (next) focus.go(next, index);
  } else if (event.key === 'Home') focus.go(column, 0);
  else if (event.key === 'End') focus.go(column, Infinity);
  else if (event.key === 'Enter') hands.openDeal(deal);
  else if (event.key.toLowerCase() === 'x') void hands.select(deal.id, column.key);
  else if (event.key.toLowerCase() === 'm' && desk.can('move', deal)) openMove(hands, deal, card);
  else if (event.key === ' ') lift(hands, deal, column.key, index);
  else if (event.key === 'Delete') remove(hands, deal);
  else return;
  event.preventDefault();
}

function stepOf(board: PipelineBoard, key: string): Stride | null {
  const forward = board.isRtl ? -1 : 1;
  const [vertical, horizontal] = [
    { ArrowDown: 1, ArrowUp: -1 }[key],
    { ArrowRight: forward, ArrowLeft: -forward }[key],
  ];
  const [along, across] = board.isRow ? [horizontal, vertical] : [vertical, horizontal];
  return along ? { along } : across ? { across } : null;
}

function onLiftedKey(hands: Hands, event: KeyboardEvent): void {
  const step = stepOf(hands.board, event.key);
  if (step) liftMove(hands, step);
  else if (event.key === ' ' || event.key === 'Enter') drop(hands);
  else if (event.key === 'Escape' || event.key === 'Tab') liftCancel(hands);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
