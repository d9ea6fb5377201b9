import type { Deal } from '../../domain/records.js';
import type { PipelineBoard } from '../pipeline-board.js';
import { cardMenu, stageMenu, storageMenu } from './menus.js';
import { drop, lift, liftCancel, liftMove } from './lift.js';

/** What is typed into is left alone. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** The deal of the card that an event happened in. */
function dealAt(board: PipelineBoard, target: EventTarget | null): { deal: Deal; card: HTMLElement } | null {
  const card = (target as HTMLElement).closest<HTMLElement>('[data-deal]');
  const deal = card && board.current?.deal(card.dataset.deal!);
  return deal ? { deal, card } : null;
}

const columnAt = (target: EventTarget | null): string =>
  (target as HTMLElement).closest<HTMLElement>('[data-column]')?.dataset.column ?? '';

/** One listener for all clicks: what a button does stands in its `data-act`. */
export function clickHandler(board: PipelineBoard): (event: MouseEvent) => void {
  return event => {
    const { desk, current: store } = board;
    if (!desk || !store) return;
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-act]');
    const column = columnAt(event.target);
    const found = dealAt(board, event.target);
    switch (button?.dataset.act) {
      case 'menu':
        return found ? board.openMenu(cardMenu(board, desk, found.deal, button)) : undefined;
      case 'stage-menu':
        return board.openMenu(stageMenu(board, desk, column, button));
      case 'storage-menu':
        return board.openMenu(storageMenu(board, desk, button));
      case 'new':
        return board.editing.startAdding(board.columns.find(({ stage }) => stage?.phase === 'open')?.key ?? null);
      case 'add':
        return board.editing.startAdding(column);
      case 'add-cancel':
        return board.editing.startAdding(null);
      case 'expand':
        return board.editing.fold(column, false);
      case 'show-open':
      case 'show-closed':
        board.closed = button.dataset.act === 'show-closed';
        return;
      case 'tab':
        board.active = Number(button.dataset.tab);
        return;
      case 'undo':
        return board.goBack('undo');
      case 'dismiss':
        return board.toasts.dismiss();
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
        if (found && !window.getSelection()?.toString()) void board.openDeal(found.deal);
    }
  };
}

/** Keys as DESIGN “Keys”: arrows move the focus, Enter opens, M chooses a place, Space lifts, `/` searches. */
export function keyHandler(board: PipelineBoard): (event: KeyboardEvent) => void {
  return event => {
    const { desk } = board;
    if (!desk || event.defaultPrevented) return;
    if (isTyping(event.target)) return onTypingKey(board, event);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.altKey) {
      event.preventDefault();
      return board.goBack(event.shiftKey ? 'redo' : 'undo');
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (board.floats.held?.mode === 'lift') return onLiftedKey(board, event);
    if (event.key === '/') {
      event.preventDefault();
      return board.renderRoot.querySelector<HTMLInputElement>('[data-search]')?.focus();
    }
    if (event.key === '?') return board.say(board.text.keys);
    const found = dealAt(board, event.target);
    if (found && event.target === found.card) onCardKey(board, event, found.deal, found.card);
  };
}

function onTypingKey(board: PipelineBoard, event: KeyboardEvent): void {
  const input = event.target as HTMLInputElement;
  if (input.dataset.rename && (event.key === 'Enter' || event.key === 'Escape')) {
    event.preventDefault();
    board.editing.endRename(event.key === 'Enter' ? input.value : null);
  } else if (event.key === 'Escape' && input.closest('.quick')) board.editing.startAdding(null);
  else if (event.key === 'Escape' && 'search' in input.dataset && board.query) board.query = '';
}

/** The neighbour that an arrow points at: along the column, or to the next one that has cards. */
function onCardKey(board: PipelineBoard, event: KeyboardEvent, deal: Deal, card: HTMLElement): void {
  const step = stepOf(board, event.key);
  const at = board.columns.findIndex(({ key }) => key === columnAt(card));
  const column = board.columns[at];
  const index = Number(card.dataset.index);
  if (!column || !board.desk) return;
  if (step?.along) board.focusKeeper.go(column, index + step.along);
  else if (step?.across) {
    for (let to = at + step.across; board.columns[to]; to += step.across)
      if (board.columns[to]!.deals.length) {
        board.focusKeeper.go(board.columns[to]!, index);
        break;
      }
  } else if (event.key === 'Home') board.focusKeeper.go(column, 0);
  else if (event.key === 'End') board.focusKeeper.go(column, Infinity);
  else if (event.key === 'Enter') void board.openDeal(deal);
  else if (event.key.toLowerCase() === 'm' && board.desk.can('move', deal))
    board.openMenu(cardMenu(board, board.desk, deal, card));
  else if (event.key === ' ') lift(board, deal, column.key, index);
  else if (event.key === 'Delete') void board.desk.remove(deal);
  else return;
  event.preventDefault();
}

function stepOf(board: PipelineBoard, key: string): { along?: number; across?: number } | null {
  const forward = board.rtl ? -1 : 1;
  const [vertical, horizontal] = [
    { ArrowDown: 1, ArrowUp: -1 }[key],
    { ArrowRight: forward, ArrowLeft: -forward }[key],
  ];
  const [along, across] = board.isRow ? [horizontal, vertical] : [vertical, horizontal];
  return along ? { along } : across ? { across } : null;
}

function onLiftedKey(board: PipelineBoard, event: KeyboardEvent): void {
  const step = stepOf(board, event.key);
  if (step) liftMove(board, step);
  else if (event.key === ' ' || event.key === 'Enter') drop(board);
  else if (event.key === 'Escape' || event.key === 'Tab') liftCancel(board);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
