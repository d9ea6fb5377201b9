import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DEAL_FIELDS, type FieldName } from '../../../domain/deal-fields.js';
import type { Deal } from '../../../domain/records.js';
import { customFieldsOf } from '../../../domain/settings.js';
import { table as english } from '../../../i18n/en/table.js';
import type { TableMessages } from '../../../i18n/messages.js';
import type { Outlook } from '../finding/outlook.js';
import { fieldName } from '../finding/words.js';
import type { Hands } from '../hands/hands.js';
import type { MenuItem } from '../hands/menu.js';
import { Windows } from '../windows.js';
import { cellText, FIRST_COLUMNS, isNumeric } from './cells.js';
import { editCell, isEditable, readCell } from './edit.js';
import { editor } from './editor.js';
import { onKey } from './keys.js';
import { styles } from './table.styles.js';

/** The key of all rows, where lists have one. */
export const ROWS = '~rows';
/** From one row's edge to the next one's; pixels, as in the style sheet. */
const PITCH = 38;
/** Least width of a column; pixels. */
const NARROWEST = 120;

/** A cell by its place: row −1 is the head. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The deals of a board as a grid of rows, of which those in view exist; cells are walked and written into by key. */
export class Table {
  #windows = new Windows();
  #at: Place = { row: 0, column: 0 };
  #wantsFocus = false;
  /** The cell that is being written into. */
  editing: Place | null = null;
  #problem = '';
  #from: readonly (readonly Deal[])[] = [];
  #all: readonly Deal[] = [];
  #version = -1;
  #changes = 0;

  constructor(readonly outlook: Outlook) {
    this.#windows.pitch = PITCH;
    this.#windows.overscan = 6;
    const { adoptedStyleSheets } = outlook.board.shadowRoot!;
    if (!adoptedStyleSheets.includes(styles.styleSheet!)) adoptedStyleSheets.push(styles.styleSheet!);
  }

  get text(): TableMessages {
    return this.outlook.board.messages('table', english);
  }
  get columns(): readonly FieldName[] {
    return this.outlook.view.columns ?? FIRST_COLUMNS;
  }
  /** What the board's columns show, one after the other, or in the order of the view. */
  get rows(): readonly Deal[] {
    const { board, store } = this.outlook;
    const lists = board.columns.map(({ deals }) => deals);
    // lists of the store are live: only their versions tell that they have changed
    const keys = [...board.columns.map(({ key }) => key), '~won'];
    const version = keys.reduce((sum, key) => sum + store.$list(key).get().version, 0);
    if (version !== this.#version || lists.some((list, at) => list !== this.#from[at])) {
      this.#from = lists;
      this.#all = lists.flat();
      this.#version = version;
      this.#changes++;
    }
    const isSorted = this.outlook.view.sort?.[''] !== undefined;
    return isSorted ? (this.outlook.list(ROWS, this.#all, this.#changes)?.deals ?? this.#all) : this.#all;
  }
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
      column: Math.max(0, Math.min(column, this.columns.length - 1)),
    };
    this.#wantsFocus = true;
    this.outlook.board.requestUpdate();
  }

  /** Another order: rising, falling, as it stands. */
  sort(field: FieldName): void {
    const now = this.outlook.view.sort?.[''];
    const next = now?.by !== field ? { by: field } : now.descending ? undefined : { by: field, descending: true };
    this.outlook.sort('', next);
  }

  edit({ row, column }: Place): void {
    const deal = this.rows[row];
    const field = this.columns[column];
    if (!deal || !field) return;
    if (!isEditable(field) || !this.outlook.hands.desk.can(field === 'stage' ? 'move' : 'edit', deal))
      return void this.outlook.hands.openDeal(deal);
    this.editing = { row, column };
    this.#problem = '';
    this.#wantsFocus = true;
    this.outlook.board.requestUpdate();
  }
  /** What was typed holds, or is told to be wrong; `null` gives it up. */
  endEdit(typed: string | null): void {
    const { editing, outlook } = this;
    const deal = editing && this.rows[editing.row];
    const field = editing && this.columns[editing.column];
    if (!editing || !deal || !field) return;
    const { hands, store, board } = outlook;
    if (typed !== null && field === 'stage') {
      if (typed !== deal.stage) hands.moveTo(deal, typed, 0);
    } else if (typed !== null) {
      const read = readCell(deal, field, typed, store.pipeline, board.format, this.text);
      if ('problem' in read) {
        this.#problem = read.problem;
        return board.requestUpdate();
      }
      const intent = editCell(deal, field, read.value);
      if (intent) void hands.desk.edit(deal, intent);
    }
    this.editing = null;
    this.#problem = '';
    this.#wantsFocus = Boolean(board.shadowRoot!.activeElement?.closest('.table'));
    board.requestUpdate();
  }

  #onScroll = (): void => {
    if (this.#look()) this.outlook.board.requestUpdate();
  };
  /** Which rows are in view; answers whether others are than before. */
  #look(): boolean {
    const { root } = this;
    return Boolean(root && this.#windows.scrolled(ROWS, root.scrollTop, root.clientHeight, this.rows.length));
  }

  #placeOf(target: EventTarget | null): Place | null {
    const cell = (target as HTMLElement).closest<HTMLElement>('[data-cell]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.cell) } : null;
  }
  #onClick = (event: MouseEvent): void => {
    const place = this.#placeOf(event.target);
    const { hands } = this.outlook;
    if (!place || this.editing) return;
    const field = this.columns[place.column]!;
    if (place.row < 0) return this.sort(field);
    const deal = this.rows[place.row];
    if (!deal) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || hands.selection?.size)
      void hands.select(deal.id, ROWS, event.shiftKey);
    else if (field === 'title' && (event.target as HTMLElement).matches('span')) return void hands.openDeal(deal);
    this.go(place.row, place.column);
  };
  #onDoubleClick = (event: MouseEvent): void => {
    const place = this.#placeOf(event.target);
    if (place && place.row >= 0 && !this.editing) this.edit(place);
  };
  #onFocusIn = (event: FocusEvent): void => {
    const place = this.#placeOf(event.target);
    if (place) this.#at = place;
  };
  #onFocusOut = (event: FocusEvent): void => {
    const target = event.target as HTMLInputElement;
    if ('editor' in target.dataset && !this.#wantsFocus) this.endEdit(target.value);
  };

  /** After each render: rows stand at their places, and the focus where it is wanted. */
  settle(): void {
    const { root, columns } = this;
    if (!root) return;
    const width = `minmax(${NARROWEST}px, 1fr)`;
    root.style.setProperty(
      '--_tracks',
      columns.map(field => (field === 'title' ? `minmax(200px, 2fr)` : width)).join(' '),
    );
    root.style.setProperty('--_least', `${columns.length * NARROWEST + 80}px`);
    root.style.setProperty('--_rows', `${this.rows.length * PITCH}px`);
    for (const row of root.querySelectorAll<HTMLElement>('.tbody > [data-row]'))
      row.style.setProperty('--_at', `${Number(row.dataset.row) * PITCH}px`);
    if (this.#wantsFocus) this.#focus(root);
    if (this.#look()) this.outlook.board.requestUpdate();
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
    (cell.querySelector<HTMLElement>('[data-editor], button') ?? cell).focus({ preventScroll: row >= 0 });
    cell.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    this.#wantsFocus = false;
  }

  /** The entry of the view's menu that chooses columns. */
  columnsItem(hands: Hands, anchor: HTMLElement): MenuItem {
    const { text, outlook } = this;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const columns = new FormData(event.target as HTMLFormElement).getAll('field').map(String) as FieldName[];
      hands.menus.close();
      outlook.show({ columns: columns.length ? columns : [...FIRST_COLUMNS] });
    };
    const form = (): TemplateResult => {
      const custom = customFieldsOf(outlook.store.pipeline).map(({ key }) => `custom.${key}` as const);
      const fields = [...new Set<FieldName>([...this.columns, ...DEAL_FIELDS, ...custom])].filter(
        field => field !== 'score',
      );
      return html`<form class="filter" @submit=${submit}>
        <div class="ticks">
          ${fields.map(
            field =>
              html`<label class="tick"
                ><input type="checkbox" name="field" value=${field} ?checked=${this.columns.includes(field)} /><span
                  >${fieldName(field, outlook.speech)}</span
                ></label
              >`,
          )}
        </div>
        <button class="button primary">${text.apply}</button>
      </form>`;
    };
    return { label: text.columns, run: () => hands.menus.open({ label: text.columns, anchor, items: [], form }) };
  }

  template(): TemplateResult {
    const { columns, rows, text, outlook } = this;
    const { first, end } = this.#windows.range(ROWS, rows.length);
    const shown = new Set<number>();
    for (let index = first; index < end; index++) shown.add(index);
    // the row that has the focus, or is written into, stays wherever it is
    for (const { row } of [this.#at, ...(this.editing ? [this.editing] : [])]) if (rows[row]) shown.add(row);
    return html`<div
      class="table"
      part="table"
      role="grid"
      aria-label=${text.table}
      aria-rowcount=${rows.length + 1}
      aria-colcount=${columns.length}
      aria-multiselectable="true"
      aria-busy=${outlook.finder.isBusy ? 'true' : 'false'}
      @scroll=${{ handleEvent: this.#onScroll, passive: true }}
      @click=${this.#onClick}
      @dblclick=${this.#onDoubleClick}
      @focusin=${this.#onFocusIn}
      @focusout=${this.#onFocusOut}
      @keydown=${(event: KeyboardEvent) => onKey(this, event)}
    >
      <div class="thead" role="rowgroup">
        <div class="tr" role="row" aria-rowindex="1" data-row="-1">
          ${columns.map((field, at) => this.#head(field, at))}
        </div>
      </div>
      <div class="tbody" role="rowgroup">
        ${repeat(
          [...shown].sort((a, b) => a - b),
          index => rows[index]!.id,
          index => this.#row(rows[index]!, index),
        )}
      </div>
      ${rows.length ? nothing : html`<p class="none muted">${text.empty}</p>`}
    </div>`;
  }

  #head(field: FieldName, at: number): TemplateResult {
    const { outlook, text } = this;
    const sort = outlook.view.sort?.[''];
    const way = sort?.by !== field ? 'none' : sort.descending ? 'descending' : 'ascending';
    const name = fieldName(field, outlook.speech);
    const isAt = this.#at.row < 0 && this.#at.column === at;
    return html`<div
      class="th ${isNumeric(field, outlook.vantage) ? 'numeric' : ''}"
      role="columnheader"
      aria-sort=${way}
      aria-colindex=${at + 1}
      data-cell=${at}
    >
      <button type="button" tabindex=${isAt ? 0 : -1} title=${text.sortBy(name)}>${name}</button>
    </div>`;
  }

  #row(deal: Deal, index: number): TemplateResult {
    const { columns, outlook } = this;
    const isSelected = outlook.hands.isSelected(deal.id);
    return html`<div
      class="tr"
      part="row"
      role="row"
      aria-rowindex=${index + 2}
      aria-selected=${isSelected ? 'true' : 'false'}
      data-row=${index}
    >
      ${columns.map((field, at) => this.#cell(deal, field, index, at))}
    </div>`;
  }

  #cell(deal: Deal, field: FieldName, row: number, column: number): TemplateResult {
    const { outlook, text, editing } = this;
    const { vantage, speech, store } = outlook;
    const isEdited = editing?.row === row && editing.column === column;
    const isAt = this.#at.row === row && this.#at.column === column;
    return html`<div
      class="td ${field === 'title' ? 'title' : ''} ${isNumeric(field, vantage) ? 'numeric' : ''}"
      part="cell"
      role="gridcell"
      aria-colindex=${column + 1}
      aria-readonly=${isEditable(field) ? 'false' : 'true'}
      data-cell=${column}
      tabindex=${isAt && !isEdited ? 0 : -1}
    >
      ${
        isEdited
          ? html`${editor(deal, field, fieldName(field, speech), store.pipeline, outlook.board.format, text)}
            ${this.#problem ? html`<span class="wrong" role="alert">${this.#problem}</span>` : nothing}`
          : html`<span>${cellText(deal, field, vantage, speech, text)}</span>`
      }
    </div>`;
  }
}
