import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldName } from '../../../domain/deal-fields.js';
import type { Deal } from '../../../domain/records.js';
import type { TableMessages } from '../../../i18n/messages.js';
import { fieldName } from '../finding/words.js';
import { cellText, isNumeric } from './cells.js';
import { editor } from './editor.js';
import { onKey } from './keys.js';
import { PICKS, type Table } from './table.js';

/** The grid: its head, and the rows that exist. */
export function gridTemplate(table: Table): TemplateResult {
  const { laid: columns, rows, text, outlook, shown } = table;
  return html`<div
    class="table scene"
    part="table"
    role="grid"
    aria-label=${text.table}
    aria-rowcount=${rows.length + 1}
    aria-colcount=${columns.length + 1}
    aria-multiselectable="true"
    aria-busy=${outlook.finder.isBusy ? 'true' : 'false'}
    @scroll=${{ handleEvent: table.onScroll, passive: true }}
    @pointerdown=${table.clicks.onPointerDown}
    @click=${table.clicks.onClick}
    @dblclick=${table.clicks.onDoubleClick}
    @focusin=${table.onFocusIn}
    @focusout=${table.onFocusOut}
    @keydown=${(event: KeyboardEvent) => onKey(table, event)}
  >
    <div class="thead" role="rowgroup" @pointerdown=${table.heads.onPointerDown}>
      <div class="tr" role="row" aria-rowindex="1" data-row="-1">
        ${pickAll(table)} ${columns.map((field, at) => head(table, field, at))}
      </div>
    </div>
    <div class="tbody" role="rowgroup">
      ${repeat(
        shown,
        index => rows[index]!.id,
        index => row(table, rows[index]!, index),
      )}
    </div>
    ${rows.length ? nothing : html`<p class="none muted">${text.empty}</p>`}
  </div>`;
}

/** What selects: a box at the beginning of each row, and of the head for all rows. */
function pick({ at }: Table, row: number, label: string, isOn: boolean, isSome = false): TemplateResult {
  return html`<input
    type="checkbox"
    tabindex=${at.row === row && at.column === PICKS ? 0 : -1}
    aria-label=${label}
    title=${label}
    .checked=${live(isOn)}
    .indeterminate=${isSome}
  />`;
}

function pickAll(table: Table): TemplateResult {
  const { isAllSelected, outlook, text } = table;
  const isSome = Boolean(outlook.hands.selection?.size) && !isAllSelected;
  return html`<div class="th pick" role="columnheader" aria-colindex="1" data-cell=${PICKS}>
    ${pick(table, -1, text.pickAll, isAllSelected, isSome)}
  </div>`;
}

function head(table: Table, field: FieldName, at: number): TemplateResult {
  const { outlook, text } = table;
  const sort = outlook.view.sort?.[''];
  const way = sort?.by !== field ? 'none' : sort.descending ? 'descending' : 'ascending';
  const name = fieldName(field, outlook.speech);
  const isAt = table.at.row < 0 && table.at.column === at;
  const isHeld = table.heads.held === field;
  return html`<div
    class="th ${isNumeric(field, outlook.vantage) ? 'numeric' : ''} ${isHeld ? 'held' : ''}"
    part="column ${isHeld ? 'held' : ''}"
    role="columnheader"
    aria-label=${name}
    aria-sort=${way}
    aria-colindex=${at + 2}
    data-cell=${at}
  >
    <button type="button" tabindex=${isAt ? 0 : -1} title=${text.sortBy(name)}>${name}</button>
    <button
      class="icon column-menu"
      type="button"
      tabindex="-1"
      aria-haspopup="menu"
      aria-label=${text.columnMenu(name)}
      title=${text.columnMenu(name)}
    ></button>
  </div>`;
}

function row(table: Table, deal: Deal, index: number): TemplateResult {
  const { laid: columns, outlook } = table;
  const isSelected = outlook.hands.isSelected(deal.id);
  const menuIn = columns.includes('title') ? 'title' : columns[0];
  return html`<div
    class="tr"
    part="row"
    role="row"
    aria-rowindex=${index + 2}
    aria-selected=${isSelected ? 'true' : 'false'}
    data-row=${index}
  >
    <div class="td pick" part="cell" role="gridcell" aria-colindex="1" data-cell=${PICKS}>
      ${pick(table, index, table.text.pick(deal.title), isSelected)}
    </div>
    ${columns.map((field, at) => cell(table, deal, field, index, at, field === menuIn))}
  </div>`;
}

function cell(
  table: Table,
  deal: Deal,
  field: FieldName,
  row: number,
  column: number,
  hasMenu: boolean,
): TemplateResult {
  const { outlook, text, writing } = table;
  const { vantage, speech } = outlook;
  const isEdited = writing.isAt(deal.id, field);
  const isAt = table.at.row === row && table.at.column === column;
  return html`<div
    class="td ${hasMenu ? 'with-menu' : ''} ${field === 'title' ? 'title' : ''} ${isNumeric(field, vantage) ? 'numeric' : ''} ${table.heads.held === field ? 'held' : ''}"
    part="cell"
    role="gridcell"
    aria-colindex=${column + 2}
    aria-readonly=${writing.can(deal, field) ? 'false' : 'true'}
    data-cell=${column}
    tabindex=${isAt && !isEdited ? 0 : -1}
  >
    ${isEdited ? editedCell(table, deal, field) : plainCell(cellText(deal, field, vantage, speech, text))}
    ${hasMenu && !isEdited ? rowMenu(deal, text) : nothing}
  </div>`;
}

function editedCell({ outlook, text, writing }: Table, deal: Deal, field: FieldName): TemplateResult {
  const { speech, store, board } = outlook;
  const name = fieldName(field, speech);
  return html`${editor(deal, field, name, store.pipeline, board.format, text, writing.cell?.typed)}
  ${writing.problem ? html`<span class="wrong" role="alert">${writing.problem}</span>` : nothing}`;
}

/** Opens what can be done with a deal: there by keys from any cell of its row. */
const rowMenu = ({ title }: Deal, text: TableMessages): TemplateResult =>
  html`<button
    class="icon row-menu"
    part="row-menu"
    type="button"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${text.rowMenu(title)}
    title=${text.rowMenu(title)}
  ></button>`;

/** What a cell says; all of it where it is cut off. */
const plainCell = (text: string): TemplateResult => html`<span title=${text}>${text}</span>`;
