import type { FieldName } from '../../../domain/deal-fields.js';
import { announce } from '../../announce.js';
import { draggable } from '../../drag.js';
import { Press } from '../../press.js';
import { fieldName } from '../finding/words.js';
import type { Menu, MenuItem } from '../hands/menu.js';
import { sideways } from '../hands/menus.js';
import { columnsItem } from './columns.js';
import { placed, slotAt } from './order.js';
import type { Table } from './table.js';

/** A column in a person's hand: where it would stand, and how it was taken hold of. */
interface Held {
  readonly field: FieldName;
  readonly to: number;
  /** From where the column begins to where it is held; pixels. */
  readonly grip: number;
}

/** The columns of a table can be put elsewhere: dragged by their heads, by key, and from a menu of each. */
export class Heads {
  #held: Held | null = null;
  readonly #drag;

  constructor(private readonly table: Table) {
    this.#drag = draggable({
      area: table.outlook.board,
      isAcross: true,
      find: target => target.closest<HTMLElement>('.th:not(.pick)'),
      start: (head, { clientX }) => {
        const to = Number(head.dataset.cell);
        this.#hold({ field: this.table.columns[to]!, to, grip: this.#from(head.getBoundingClientRect(), clientX) });
        return true;
      },
      move: x => this.#aim(x),
      drop: () => this.#drop(),
      cancel: () => this.#hold(null),
      scrollers: () => (this.table.root ? [this.table.root] : []),
    });
  }

  /** The column that is being dragged. */
  get held(): FieldName | undefined {
    return this.#held?.field;
  }
  /** The columns as they would stand if what is held were dropped. */
  shown(columns: readonly FieldName[]): readonly FieldName[] {
    return this.#held ? placed(columns, this.#held.field, this.#held.to) : columns;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button === 0 && event.isPrimary) this.#drag.take(new Press(event, event.target as HTMLElement));
  };

  /** What is held goes back: its table is leaving. */
  rest(): void {
    this.#drag.cancel();
  }

  /** How far a point is from where a box begins, as it is read. */
  #from({ left, right }: DOMRect, x: number): number {
    return this.table.outlook.board.isRtl ? right - x : x - left;
  }
  #hold(held: Held | null): void {
    this.#held = held;
    this.table.outlook.board.requestUpdate();
  }
  #aim(x: number): void {
    const heads = [...(this.table.root?.querySelectorAll('.th:not(.pick)') ?? [])];
    const held = this.#held;
    if (!heads.length || !held) return;
    const boxes = heads.map(head => head.getBoundingClientRect());
    const widths = boxes.map(({ width }) => width);
    const [own] = widths.splice(this.table.laid.indexOf(held.field), 1) as [number];
    const to = slotAt(widths, own, this.#from(boxes[0]!, x) - held.grip + own / 2);
    if (to !== held.to) this.#hold({ ...held, to });
  }
  #drop(): void {
    const held = this.#held;
    this.#hold(null);
    if (held) this.put(held.field, held.to);
  }

  /** A column to another place; the focus stays on its head where it was there. */
  put(field: FieldName, to: number): void {
    const { table } = this;
    const { outlook, columns, text } = table;
    const next = placed(columns, field, to);
    if (next === columns) return;
    outlook.show({ columns: next });
    const at = next.indexOf(field);
    table.go(-1, at);
    const { format } = outlook.board;
    announce(outlook.board, text.placed(fieldName(field, outlook.speech), at + 1, next.length, format));
  }
  /** One place on, or back. */
  shift(field: FieldName, by: 1 | -1): void {
    this.put(field, this.table.columns.indexOf(field) + by);
  }

  /** Opens what can be done with a column. */
  openMenu(field: FieldName, anchor: HTMLElement): void {
    this.table.outlook.hands.menus.open(this.#menu(field, anchor));
  }
  #menu(field: FieldName, anchor: HTMLElement): Menu {
    const { table } = this;
    const { outlook, columns, text } = table;
    const { view, text: words } = outlook;
    const at = columns.indexOf(field);
    const now = view.sort?.[''];
    const isBy = now?.by === field;
    const item = (label: string, run: () => void, checked?: boolean): MenuItem => ({ label, checked, run });
    const [back, on] = sideways(outlook.hands);
    const hide = (): void => outlook.show({ columns: columns.filter(each => each !== field) });
    return {
      label: text.columnMenu(fieldName(field, outlook.speech)),
      anchor,
      items: [
        item(words.ascending, () => outlook.sort('', { by: field }), isBy && !now.descending),
        item(
          words.descending,
          () => outlook.sort('', { by: field, descending: true }),
          isBy && now.descending === true,
        ),
        ...(isBy ? [item(words.byHand, () => outlook.sort('', undefined))] : []),
        null,
        ...(at > 0 ? [item(back, () => this.shift(field, -1))] : []),
        ...(at < columns.length - 1 ? [item(on, () => this.shift(field, 1))] : []),
        ...(columns.length > 1 ? [item(text.hide, hide)] : []),
        columnsItem(table, anchor),
      ],
    };
  }
}
