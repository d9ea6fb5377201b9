import type { TemplateResult } from 'lit';
import type { FieldName } from '../../../domain/deal-fields.js';
import type { Deal } from '../../../domain/records.js';
import { table as english } from '../../../i18n/en/table.js';
import type { TableMessages } from '../../../i18n/messages.js';
import { adoptOnce } from '../../adopt.js';
import { ColumnChanges } from '../finding/changes.js';
import type { Outlook } from '../finding/outlook.js';
import type { PaperTable, Scene } from '../finding/scene.js';
import { fieldName } from '../finding/words.js';
import type { MenuItem } from '../hands/menu.js';
import { Windows } from '../windows.js';
import { cellText, FIRST_COLUMNS } from './cells.js';
import { Clicks } from './clicks.js';
import { columnsItem } from './columns.js';
import { gridTemplate } from './grid.js';
import { Heads } from './heads.js';
import { styles } from './table.styles.js';
import { Writing } from './writing.js';

/** The key of all rows, where lists have one. */
export const ROWS = '~rows';
/** From one row's edge to the next one's; pixels, as in the style sheet. */
const PITCH = 38;
/** Least width of a column; pixels. */
const NARROWEST = 120;
/** Of the one with the title. */
const WIDEST = 200;
/** Of what selects; where fingers point, they need more. */
const PICK = 'var(--_pick)';
/** The column of what selects a row, before those of the fields. */
export const PICKS = -1;

/** A cell by its place: row −1 is the head, column −1 what selects. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The deals of a board as a grid of rows, of which those in view exist; cells are walked and written into by key. */
export class Table implements Scene {
  #windows = new Windows();
  #at: Place = { row: 0, column: 0 };
  #wantsFocus = false;
  #isRendering = false;
  /** What is written into a cell. */
  readonly writing = new Writing(this);
  readonly clicks = new Clicks(this);
  /** What puts the columns elsewhere. */
  readonly heads = new Heads(this);
  #changes = new ColumnChanges();
  #all: { readonly change: number; readonly deals: readonly Deal[] } = { change: 0, deals: [] };

  constructor(readonly outlook: Outlook) {
    this.#windows.pitch = PITCH;
    this.#windows.overscan = 6;
    adoptOnce(outlook.board.shadowRoot!, styles);
  }

  get text(): TableMessages {
    return this.outlook.board.messages('table', english);
  }
  /** The columns in their order. */
  get columns(): readonly FieldName[] {
    return this.outlook.view.columns ?? FIRST_COLUMNS;
  }
  /** The columns as they are shown: one that is dragged where it would land. */
  get laid(): readonly FieldName[] {
    return this.heads.shown(this.columns);
  }
  /** What the board's columns show, one after the other, or in the order of the view. */
  get rows(): readonly Deal[] {
    const { board, lists } = this.outlook;
    const change = this.#changes.count(board.columns, lists);
    if (change !== this.#all.change) this.#all = { change, deals: board.columns.flatMap(({ deals }) => deals) };
    const { deals } = this.#all;
    const isSorted = this.outlook.view.sort?.[''] !== undefined;
    return isSorted ? (this.outlook.list(ROWS, deals, change)?.deals ?? deals) : deals;
  }
  readonly list = ROWS;
  /** The rows, where it is theirs that are asked for. */
  rowsOf(key: string): readonly Deal[] | undefined {
    return key === ROWS ? this.rows : undefined;
  }
  /** Where the focus is, or would be. */
  get at(): Place {
    return this.#at;
  }
  get root(): HTMLElement | null {
    return this.outlook.board.renderRoot.querySelector<HTMLElement>('.table');
  }
  /** How many rows are seen at once. */
  get page(): number {
    return Math.max(1, Math.floor(((this.root?.clientHeight ?? 0) - PITCH) / PITCH));
  }

  /** Moves the focus to a cell, which is brought into view. */
  go(row: number, column: number): void {
    this.#at = {
      row: Math.max(-1, Math.min(row, this.rows.length - 1)),
      column: Math.max(PICKS, Math.min(column, this.columns.length - 1)),
    };
    this.#wantsFocus = true;
    this.outlook.board.requestUpdate();
  }

  /** What had the focus is gone: the cell that took its place has it. */
  recover(): boolean {
    this.go(this.#at.row, this.#at.column);
    return true;
  }

  /** Another order: rising, falling, as it stands. */
  sort(field: FieldName): void {
    const now = this.outlook.view.sort?.[''];
    const next = now?.by !== field ? { by: field } : now.descending ? undefined : { by: field, descending: true };
    this.outlook.sort('', next);
  }

  /** Where a deal stands among the rows; −1 where it is not found any more. */
  rowOf(id: string): number {
    const { row } = this.#at; // mostly there
    return this.rows[row]?.id === id ? row : this.rows.findIndex(deal => deal.id === id);
  }
  /** Whether the focus is on the cell of a deal. */
  isFocused(id: string, field: FieldName): boolean {
    const { row, column } = this.#at;
    return this.#hasFocus && this.rows[row]?.id === id && this.columns[column] === field;
  }
  get #hasFocus(): boolean {
    return Boolean(this.outlook.board.shadowRoot!.activeElement?.closest('.table'));
  }

  /** Does what belongs to a cell: writes into it, where that is possible, selects its row, or opens its deal. */
  edit({ row, column }: Place): void {
    const deal = this.rows[row];
    const field = this.columns[column];
    if (!deal) return;
    if (!field) void this.outlook.hands.select(deal.id, ROWS);
    else if (this.writing.can(deal, field)) this.write(deal, field);
    else this.outlook.hands.openDeal(deal);
  }
  /** Writes into a cell of a deal, which shows what was `typed` before, if anything, and what was wrong with that. */
  write(deal: Deal, field: FieldName, typed?: string, problem?: string): void {
    if (this.writing.cell) return this.goBack();
    this.writing.begin(deal, field, typed, problem);
    this.go(this.rowOf(deal.id), this.columns.indexOf(field));
  }
  /** What was typed holds, or is told to be wrong, where the focus stays then; `null` gives it up. */
  endEdit(typed: string | null): void {
    const { cell } = this.writing;
    if (!cell) return;
    const isOver = this.writing.end(typed);
    this.#wantsFocus = this.#hasFocus;
    if (!isOver) this.#at = { row: this.rowOf(cell.id), column: this.columns.indexOf(cell.field) };
    this.outlook.board.requestUpdate();
  }

  readonly onScroll = (): void => {
    if (this.#look()) this.outlook.board.requestUpdate();
  };
  /** Which rows are in view; answers whether others are than before. */
  #look(): boolean {
    const { root } = this;
    return Boolean(root && this.#windows.scrolled(ROWS, root.scrollTop, root.clientHeight, this.rows.length));
  }

  /** The cell that something is in. */
  placeOf(target: EventTarget | null): Place | null {
    const cell = (target as HTMLElement | null)?.closest<HTMLElement>('[data-cell]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.cell) } : null;
  }
  /** What is written is not done yet: whoever wants something else is taken back to it. */
  goBack(): void {
    const { id, field } = this.writing.cell!;
    this.go(this.rowOf(id), this.columns.indexOf(field));
  }
  get isAllSelected(): boolean {
    const { selection } = this.outlook.hands;
    const { rows } = this;
    return rows.length > 0 && (selection?.size ?? 0) >= rows.length && rows.every(({ id }) => selection!.has(id));
  }
  readonly onFocusIn = (event: FocusEvent): void => {
    const place = this.placeOf(event.target);
    if (place) this.#at = place;
  };
  readonly onFocusOut = (event: FocusEvent): void => {
    const target = event.target as HTMLInputElement;
    // what is taken from its place while rows are put in order has not been left by anybody
    if ('editor' in target.dataset && !this.#wantsFocus && !this.#isRendering) this.endEdit(target.value);
  };

  /** After each render: rows stand at their places, and the focus where it is wanted. */
  settle(): void {
    const { root, laid: columns } = this;
    this.#isRendering = false;
    if (!root) return;
    const width = `minmax(${NARROWEST}px, 1fr)`;
    const tracks = columns.map(field => (field === 'title' ? `minmax(${WIDEST}px, 2fr)` : width));
    root.style.setProperty('--_tracks', [PICK, ...tracks].join(' '));
    root.style.setProperty('--_least', `calc(${PICK} + ${(columns.length - 1) * NARROWEST + WIDEST}px)`);
    root.style.setProperty('--_rows', `${this.rows.length * PITCH}px`);
    for (const row of root.querySelectorAll<HTMLElement>('.tbody > [data-row]'))
      row.style.setProperty('--_at', `${Number(row.dataset.row) * PITCH}px`);
    if (this.#wantsFocus) this.#focus(root);
    else this.#follow();
    if (this.#look()) this.outlook.board.requestUpdate();
  }
  /** The row that has the focus may have come to stand elsewhere. */
  #follow(): void {
    const { board } = this.outlook;
    const place = this.placeOf(board.shadowRoot!.activeElement);
    if (!place || (place.row === this.#at.row && place.column === this.#at.column)) return;
    this.#at = place;
    board.requestUpdate();
  }
  #focus(root: HTMLElement): void {
    const { row, column } = this.#at;
    const cell = root.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${column}"]`);
    if (!cell) return;
    if (row >= 0) {
      const [top, seen] = [row * PITCH, root.clientHeight - PITCH];
      if (top < root.scrollTop) root.scrollTop = top;
      else if (top + PITCH > root.scrollTop + seen) root.scrollTop = top + PITCH - seen;
    }
    const own = row < 0 || column === PICKS ? 'button, input' : '[data-editor]';
    (cell.querySelector<HTMLElement>(own) ?? cell).focus({ preventScroll: row >= 0 });
    cell.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    this.#wantsFocus = false;
  }

  leave(): void {
    this.heads.rest();
  }

  /** Writes into any cell of a row, from its menu. */
  ways(deal: Deal, anchor: HTMLElement): readonly MenuItem[] {
    const { text, outlook } = this;
    const items = this.columns
      .filter(field => this.writing.can(deal, field))
      .map(field => ({ label: fieldName(field, outlook.speech), run: () => this.write(deal, field) }));
    return items.length ? [{ label: text.edit, opens: () => ({ label: text.edit, anchor, items }) }] : [];
  }

  /** The entry of the view's menu that chooses columns. */
  items(anchor: HTMLElement): readonly MenuItem[] {
    return [columnsItem(this, anchor)];
  }

  paper(): readonly PaperTable[] {
    const { columns, rows, text, outlook } = this;
    const { vantage, speech } = outlook;
    return [
      {
        heads: columns.map(field => fieldName(field, speech)),
        rows: rows.map(deal => columns.map(field => cellText(deal, field, vantage, speech, text))),
      },
    ];
  }

  /** What it looks like now. */
  template(): TemplateResult {
    const { cell } = this.writing;
    if (cell && this.rowOf(cell.id) < 0) this.writing.drop();
    this.#isRendering = true;
    return gridTemplate(this);
  }
  /** The rows that exist: those in view, and the one that has the focus or is written into wherever it is. */
  get shown(): readonly number[] {
    const { rows } = this;
    const { first, end } = this.#windows.range(ROWS, rows.length);
    const shown = new Set<number>();
    for (let index = first; index < end; index++) shown.add(index);
    const { cell } = this.writing;
    for (const row of [this.#at.row, cell ? this.rowOf(cell.id) : -1]) if (rows[row]) shown.add(row);
    return [...shown].sort((a, b) => a - b);
  }
}
