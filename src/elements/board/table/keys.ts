import { openMove, remove } from '../hands/selected.js';
import { PICKS, ROWS, type Table } from './table.js';

/** Which way an arrow points where text runs from left to right. */
const SIDEWAYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Keys of a grid: arrows walk from cell to cell, Enter or F2 writes into one, Escape gives that up, X selects the row, M or
 * the menu key opens what can be done with its deal, or on a head with its column, which Ctrl, Shift and an arrow put
 * elsewhere.
 */
export function onKey(table: Table, event: KeyboardEvent): void {
  if (table.writing.cell && 'editor' in (event.target as HTMLElement).dataset) return onEditorKey(table, event);
  const { row, column } = table.at;
  const { rows, columns, outlook } = table;
  const forward = outlook.board.isRtl ? -1 : 1;
  const deal = rows[row];
  const button = event.target as HTMLElement;
  const control = event.ctrlKey || event.metaKey;
  const field = columns[column];
  const isBox = button.matches('input, .row-menu'); // a control of its own: it answers Space itself, and Enter where it is a button
  if (row < 0 && field && control && event.shiftKey && event.key in SIDEWAYS) {
    event.preventDefault();
    return table.heads.shift(field, (SIDEWAYS[event.key]! * forward) as 1 | -1);
  }
  if (event.altKey || (control && !['Home', 'End'].includes(event.key))) return;
  if (/^[^\s]$/u.test(event.key) && outlook.board.hasAttribute('no-shortcuts')) return;
  const walk = (to: number): void => {
    const next = rows[to];
    if (event.shiftKey && deal && next) {
      if (!outlook.hands.isSelected(deal.id)) void outlook.hands.select(deal.id, ROWS);
      void outlook.hands.select(next.id, ROWS, true);
    }
    table.go(to, column);
  };
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      walk(row + (event.key === 'ArrowDown' ? 1 : -1));
      break;
    case 'ArrowRight':
    case 'ArrowLeft':
      table.go(row, column + (event.key === 'ArrowRight' ? forward : -forward));
      break;
    case 'PageDown':
    case 'PageUp':
      table.go(Math.max(0, row + (event.key === 'PageDown' ? table.page : -table.page)), column);
      break;
    case 'Home':
      table.go(control ? 0 : row, PICKS);
      break;
    case 'End':
      table.go(control ? rows.length - 1 : row, columns.length - 1);
      break;
    case 'Enter':
    case 'F2':
      if (button.matches('.row-menu') || (row < 0 && !field)) return;
      if (row < 0 && button.matches('.column-menu')) table.heads.openMenu(field!, button);
      else if (row < 0) table.sort(field!);
      else if (event.key === 'Enter' && field === 'title' && deal) outlook.hands.openDeal(deal);
      else table.edit(table.at);
      break;
    case 'm':
    case 'ContextMenu':
      if (deal) openMove(outlook.hands, deal, button);
      else if (row < 0 && field) table.heads.openMenu(field, button);
      break;
    case ' ':
      if (isBox) return;
    // falls through
    case 'x':
      if (!deal) return; // a head's own button
      void outlook.hands.select(deal.id, ROWS);
      break;
    case 'Delete':
      if (!deal) return;
      remove(outlook.hands, deal);
      break;
    default:
      return;
  }
  event.preventDefault();
}

function onEditorKey(table: Table, event: KeyboardEvent): void {
  const input = event.target as HTMLInputElement;
  if (event.key === 'Enter' || event.key === 'F2') table.endEdit(input.value);
  else if (event.key === 'Escape') table.endEdit(null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
