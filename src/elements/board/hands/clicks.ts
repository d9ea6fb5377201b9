import type { Filter } from '../../../domain/filters.js';
import type { Hands } from './hands.js';
import { cardMenu, columnMenu, storageMenu } from './menus.js';
import { columnAt, dealAt } from './places.js';

/** Where a deal begins: in the first stage, else in the first column that has deals added to it. */
const newIn = ({ board, scene }: Hands): string | null =>
  board.columns.find(({ stage, key }) => (scene?.fresh ? scene.fresh(key) : stage?.phase === 'open'))?.key ?? null;

/** What a button does stands in its `data-act`; a click on a card opens it. */
export function onClick(hands: Hands, event: MouseEvent, target: HTMLElement): void {
  const { board, store, editing, menus } = hands;
  const button = target.closest<HTMLElement>('[data-act]');
  const column = columnAt(target);
  const found = dealAt(hands, target);
  switch (button?.dataset.act) {
    case 'menu':
      return found ? menus.open(cardMenu(hands, found.deal, button)) : undefined;
    case 'column-menu':
      return menus.open(columnMenu(hands, column, button));
    case 'storage-menu':
      return menus.open(storageMenu(hands, button));
    case 'new':
      return editing.startAdding(newIn(hands));
    case 'add':
      return editing.startAdding(column);
    case 'add-cancel':
      return editing.startAdding(null);
    case 'expand':
      return editing.fold(column, false);
    case 'show-open':
    case 'show-closed': {
      const { among, filters = [] } = board.view;
      const closed = button.dataset.act === 'show-closed';
      const others = filters.filter(({ field }) => field !== 'status');
      // of chosen deals all are shown, whatever their status: then open ones alone are a matter of filtering
      const only: readonly Filter[] = among && !closed ? [{ field: 'status', any: ['open'] }] : [];
      return hands.show({ closed, filters: [...others, ...only] });
    }
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
      return store.retry(); // never the page: what waits to be stored would be gone with it
    case 'accept-loss':
      return store.acceptLoss();
    case 'backup':
      return hands.later(() => board.backup());
    case 'download-aside':
      return hands.later(async () => (await import('./extras.js')).downloadAside(board));
    case 'import':
      return hands.later(() => board.openImport());
    case 'sample':
      return void board.dispatchEvent(new CustomEvent('sample-data', { bubbles: true, composed: true }));
    default:
      if (!found) return;
      // while something is selected, a click alone selects too: fingers have no Shift
      if (event.shiftKey || event.ctrlKey || event.metaKey || hands.selection?.size)
        void hands.select(found.deal.id, column, event.shiftKey);
      else if (!window.getSelection()?.toString()) hands.openDeal(found.deal);
  }
}
