import type { Deal } from '../../../domain/records.js';
import { submitQuick, pasteQuick } from './quick-add.js';
import type { Deed } from '../intent.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Column } from '../view.js';
import type { Hands } from './hands.js';
import { cardMenu, stageMenu, storageMenu } from './menus.js';
import { drop, lift, liftCancel, liftMove } from './lift.js';

/** What is typed into is left alone. */
const isTyping = (target: HTMLElement): boolean =>
  target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** The deal of the card that an event happened in. */
function dealAt({ store }: Hands, target: HTMLElement): { deal: Deal; card: HTMLElement } | null {
  const card = target.closest<HTMLElement>('[data-deal]');
  const deal = card && store.deal(card.dataset.deal!);
  return deal ? { deal, card } : null;
}

const columnAt = (target: HTMLElement): string => target.closest<HTMLElement>('[data-column]')?.dataset.column ?? '';

/** Does what a person did: one place for all events of the board. */
export function act(hands: Hands, { event, target, press }: Deed): void {
  switch (event.type) {
    case 'click':
      return onClick(hands, event as MouseEvent, target);
    case 'keydown':
      return onKey(hands, event as KeyboardEvent, target);
    case 'pointerdown':
      return hands.drag.take(press!);
    case 'focusin':
      if ('search' in target.dataset) void hands.lookOut();
      return hands.focus.remember(target);
    case 'focusout':
      return onFocusOut(hands, event as FocusEvent, target);
    case 'input':
      if ('search' in target.dataset) hands.show({ search: (target as HTMLInputElement).value });
      return;
    case 'dblclick':
      return onDoubleClick(hands, target);
    case 'submit':
      return submitQuick(hands, event, target as HTMLFormElement);
    case 'paste':
      return pasteQuick(hands, event as ClipboardEvent, target);
  }
}

/** What a button does stands in its `data-act`; a click on a card opens it. */
function onClick(hands: Hands, event: MouseEvent, target: HTMLElement): void {
  const { board, store, editing, menus } = hands;
  const button = target.closest<HTMLElement>('[data-act]');
  const column = columnAt(target);
  const found = dealAt(hands, target);
  switch (button?.dataset.act) {
    case 'menu':
      return found ? menus.open(cardMenu(hands, found.deal, button)) : undefined;
    case 'stage-menu':
      return menus.open(stageMenu(hands, column, button));
    case 'storage-menu':
      return menus.open(storageMenu(hands, button));
    case 'new':
      return editing.startAdding(board.columns.find(({ stage }) => stage?.phase === 'open')?.key ?? null);
    case 'add':
      return editing.startAdding(column);
    case 'add-cancel':
      return editing.startAdding(null);
    case 'expand':
      return editing.fold(column, false);
    case 'show-open':
    case 'show-closed':
      return hands.show({ closed: button.dataset.act === 'show-closed' });
    case 'view':
      return void hands.openView(button);
    case 'tab':
      board.active = Number(button.dataset.tab);
      return;
    case 'undo':
      return hands.goBack('undo');
    case 'dismiss':
      return hands.toasts.dismiss();
    case 'retry':
      return store.status.phase === 'failed' ? location.reload() : store.retry();
    case 'accept-loss':
      return store.acceptLoss();
    case 'backup':
      return void board.backup();
    case 'download-aside':
      return void import('./extras.js').then(({ downloadAside }) => downloadAside(board));
    case 'import':
      return void board.openImport();
    case 'sample':
      return void board.dispatchEvent(new CustomEvent('sample-data', { bubbles: true, composed: true }));
    default:
      if (!found) return;
      // while something is selected, a click alone selects too: fingers have no Shift
      if (event.shiftKey || event.ctrlKey || event.metaKey || hands.selection?.size)
        void hands.select(found.deal.id, column, event.shiftKey);
      else if (!window.getSelection()?.toString()) void hands.openDeal(found.deal);
  }
}

function onDoubleClick({ board, desk, editing }: Hands, target: HTMLElement): void {
  const key = target.closest('h3') && columnAt(target);
  if (key && !board.closed && desk.can('stages')) editing.startRename(key);
}

function onFocusOut({ editing, focus }: Hands, { relatedTarget }: FocusEvent, target: HTMLElement): void {
  if (target.dataset.rename) editing.endRename((target as HTMLInputElement).value);
  focus.forget(relatedTarget);
}

/** Keys as DESIGN “Keys”: arrows move the focus, Enter opens, M chooses a place, Space lifts, `/` searches. */
function onKey(hands: Hands, event: KeyboardEvent, target: HTMLElement): void {
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
  if (event.key === '/') {
    event.preventDefault();
    return hands.board.renderRoot.querySelector<HTMLInputElement>('[data-search]')?.focus();
  }
  if (event.key === 'Escape' && hands.selection?.size) return hands.selection.clear();
  if (event.key === '?') return hands.say(hands.text.keys);
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
  const at = board.columns.findIndex(({ key }) => key === columnAt(card));
  const column = board.columns[at];
  const index = Number(card.dataset.index);
  if (!column) return;
  if (step?.along) {
    if (event.shiftKey) selectOn(hands, column, index, index + step.along);
    focus.go(column, index + step.along);
  } else if (step?.across) {
    for (let to = at + step.across; board.columns[to]; to += step.across)
      if (board.columns[to]!.deals.length) {
        focus.go(board.columns[to]!, index);
        break;
      }
  } else if (event.key === 'Home') focus.go(column, 0);
  else if (event.key === 'End') focus.go(column, Infinity);
  else if (event.key === 'Enter') void hands.openDeal(deal);
  else if (event.key.toLowerCase() === 'x') void hands.select(deal.id, column.key);
  else if (event.key.toLowerCase() === 'm' && desk.can('move', deal)) openMove(hands, deal, card);
  else if (event.key === ' ') lift(hands, deal, column.key, index);
  else if (event.key === 'Delete') remove(hands, deal);
  else return;
  event.preventDefault();
}

/** Shift and an arrow select both the card that is left and the one that is reached. */
function selectOn(hands: Hands, { key, deals }: Column, from: number, to: number): void {
  const [here, there] = [deals[from], deals[to]];
  if (here && !hands.isSelected(here.id)) void hands.select(here.id, key);
  if (there) void hands.select(there.id, key, true);
}

const openMove = (hands: Hands, deal: Deal, card: HTMLElement): void =>
  hands.isSelected(deal.id) ? hands.selection!.openMove(card) : hands.menus.open(cardMenu(hands, deal, card));

/** The deal, or all that is selected where it is one of it. */
export const remove = (hands: Hands, deal: Deal): void =>
  hands.isSelected(deal.id) ? hands.selection!.remove() : void hands.desk.remove(deal);

function stepOf(board: PipelineBoard, key: string): { along?: number; across?: number } | null {
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
