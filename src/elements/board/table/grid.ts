import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldName } from '../../../domain/deal-fields.js';
import type { Deal } from '../../../domain/records.js';
import { fieldName } from '../finding/words.js';
import { cellText, isNumeric } from './cells.js';
import { isEditable } from './edit.js';
import { editor } from './editor.js';
import { onKey } from './keys.js';
import type { Table } from './table.js';

/** The grid: its head, and the rows that exist. */
export function gridTemplate(table: Table): TemplateResult {
  const { laid: columns, rows, text, outlook, shown } = table;
  return html`<div
    class="table scene"
    part="table"
    role="grid"
    aria-label=${text.table}
    aria-rowcount=${rows.length + 1}
    aria-colcount=${columns.length}
    aria-multiselectable="true"
    aria-busy=${outlook.finder.isBusy ? 'true' : 'false'}
    @scroll=${{ handleEvent: table.onScroll, passive: true }}
    @click=${table.onClick}
    @dblclick=${table.onDoubleClick}
    @focusin=${table.onFocusIn}
    @focusout=${table.onFocusOut}
    @keydown=${(event: KeyboardEvent) => onKey(table, event)}
  >
    <div class="thead" role="rowgroup" @pointerdown=${table.heads.onPointerDown}>
      <div class="tr" role="row" aria-rowindex="1" data-row="-1">
        ${columns.map((field, at) => head(table, field, at))}
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
    aria-colindex=${at + 1}
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
  return html`<div
    class="tr"
    part="row"
    role="row"
    aria-rowindex=${index + 2}
    aria-selected=${isSelected ? 'true' : 'false'}
    data-row=${index}
  >
    ${columns.map((field, at) => cell(table, deal, field, index, at))}
  </div>`;
}

function cell(table: Table, deal: Deal, field: FieldName, row: number, column: number): TemplateResult {
  const { outlook, text, editing } = table;
  const { vantage, speech, store } = outlook;
  const isEdited = editing?.row === row && editing.column === column;
  const isAt = table.at.row === row && table.at.column === column;
  return html`<div
    class="td ${field === 'title' ? 'title' : ''} ${isNumeric(field, vantage) ? 'numeric' : ''} ${table.heads.held === field ? 'held' : ''}"
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
          ${table.problem ? html`<span class="wrong" role="alert">${table.problem}</span>` : nothing}`
        : plainCell(cellText(deal, field, vantage, speech, text))
    }
  </div>`;
}

/** What a cell says; all of it where it is cut off. */
const plainCell = (text: string): TemplateResult => html`<span title=${text}>${text}</span>`;
