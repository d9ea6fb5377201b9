import type { Deal } from '../../../domain/records.js';
import { cardMenu } from '../hands/menus.js';
import { ROWS, type Place, type Table } from './table.js';

/** What a mouse, a pen or a finger does in a grid: the first click goes to a cell, the second one writes into it. */
export class Clicks {
  /** Where the focus was when the pointer came down. */
  #before: Place | null = null;

  constructor(private readonly table: Table) {}

  /** A press moves the focus before it is a click. */
  readonly onPointerDown = (): void => {
    const { activeElement } = this.table.outlook.board.shadowRoot!;
    this.#before = activeElement?.matches('.td') ? this.table.placeOf(activeElement) : null;
  };
  readonly onClick = (event: MouseEvent): void => {
    const { table } = this;
    const target = event.target as HTMLElement;
    const place = table.placeOf(target);
    if (!place) return;
    if (table.writing.cell) return target.closest('[data-editor]') ? undefined : table.goBack();
    const field = table.columns[place.column];
    const menu = target.closest<HTMLElement>('.column-menu');
    if (menu && field) return table.heads.openMenu(field, menu);
    if (place.row < 0) return field ? table.sort(field) : this.#selectAll();
    const deal = table.rows[place.row];
    if (deal) this.#clickOn(deal, place, target, event);
  };
  readonly onDoubleClick = (event: MouseEvent): void => {
    const { table } = this;
    const place = table.placeOf(event.target);
    // while something is selected, each of the two clicks has selected
    const isPlain = !table.outlook.hands.selection?.size && !(event.target as HTMLElement).closest('button, input');
    if (place && place.row >= 0 && isPlain && !table.writing.cell) table.edit(place);
  };

  #clickOn(deal: Deal, place: Place, target: HTMLElement, event: MouseEvent): void {
    const { table } = this;
    const { hands } = table.outlook;
    const field = table.columns[place.column];
    const menu = target.closest<HTMLElement>('.row-menu');
    if (menu) return hands.menus.open(cardMenu(hands, deal, menu));
    const { row, column } = this.#before ?? {};
    if (!field || event.ctrlKey || event.metaKey || event.shiftKey || hands.selection?.size)
      void hands.select(deal.id, ROWS, event.shiftKey);
    else if (field === 'title' && target.matches('span')) return hands.openDeal(deal);
    else if (row === place.row && column === place.column && table.writing.can(deal, field))
      return table.write(deal, field);
    table.go(place.row, place.column);
  }
  /** All that is found, or nothing any more where that is selected already. */
  #selectAll(): void {
    const { hands } = this.table.outlook;
    if (this.table.isAllSelected) hands.selection?.clear();
    else void hands.selectAll();
  }
}
