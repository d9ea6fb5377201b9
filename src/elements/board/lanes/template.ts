import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Sums } from '../../../domain/money.js';
import type { BoardMessages } from '../../../i18n/messages.js';
import { nameOf } from '../column.js';
import { fieldName } from '../finding/words.js';
import { tabsTemplate } from '../tabs.js';
import type { Column } from '../view.js';
import type { Lanes } from './lanes.js';

/** The columns' heads, staying above; below them the lanes that exist. On a narrow board one column of them. */
export function lanesTemplate(lanes: Lanes): TemplateResult {
  const { heads, outlook, text, lanes: all } = lanes;
  const { board } = outlook;
  const { isNarrow, format, text: messages } = board;
  const frame = { messages, format };
  return html`${isNarrow ? tabsTemplate(heads, board.active, frame) : nothing}
    <div
      class="lanes scene"
      part="lanes"
      role="group"
      aria-label=${text.lanes(fieldName(lanes.field, outlook.speech))}
      aria-busy=${outlook.isBusy ? 'true' : 'false'}
      data-columns
      @scroll=${{ handleEvent: lanes.onScroll, capture: true, passive: true }}
    >
      ${isNarrow ? nothing : html`<div class="lane-heads">${heads.map(column => head(lanes, column))}</div>`}
      <div class="lane-rows">
        ${repeat(
          lanes.shown,
          at => all[at]!.id,
          at => lane(lanes, at),
        )}
      </div>
    </div>`;
}

/** How many there are, and what they are worth. */
export const totalOf = (lanes: Lanes, count: number, sums: Sums): string => {
  const { format } = lanes.outlook.board;
  return [format.count(count), format.totals(sums).join(' + ')].filter(Boolean).join(' · ');
};

function head(lanes: Lanes, column: Column): TemplateResult {
  const { text: messages } = lanes.outlook.board;
  const name = nameOf(column, { messages });
  return html`<div class="lane-column" part="stage-header">
    <h3 title=${name}>${name}</h3>
    <div class="muted small lane-total" part="total" title=${totalOf(lanes, column.count, column.sums)}>
      ${totalOf(lanes, column.count, column.sums)}
    </div>
  </div>`;
}

/** What a cell is called in its lane: after its stage alone. */
export const stageName = (column: Column, messages: BoardMessages): string =>
  nameOf({ ...column, name: undefined! }, { messages });

function lane(lanes: Lanes, at: number): TemplateResult {
  const { text, outlook } = lanes;
  const { board } = outlook;
  const row = lanes.lanes[at]!;
  const name = lanes.nameOf(row);
  const isFolded = lanes.isLaneFolded(row);
  const cells = lanes.cellsOf(at);
  const shown = board.isNarrow ? cells.slice(board.active, board.active + 1) : cells;
  return html`<section class="lane" part="lane" data-lane=${at} aria-label=${name}>
    <div class="lane-head" part="lane-header">
      <h3>
        <button
          type="button"
          aria-expanded=${isFolded ? 'false' : 'true'}
          title=${isFolded ? text.unfoldLane(name) : text.foldLane(name)}
          @click=${() => lanes.fold([row], !isFolded)}
        >
          <span>${name}</span>
        </button>
      </h3>
      <span class="muted small lane-total">${totalOf(lanes, row.count, row.sums)}</span>
    </div>
    <div class="lane-cells">${shown.map(column => cell(lanes, column, name, isFolded))}</div>
  </section>`;
}

function cell(lanes: Lanes, column: Column, lane: string, isFolded: boolean): TemplateResult {
  const { outlook, text } = lanes;
  const { board, hands } = outlook;
  const isOver = hands.floats.isOver(column.key);
  const stage = stageName(column, board.text);
  const total = totalOf(lanes, column.count, column.sums);
  return html`<div
    class="cell ${isOver ? 'target' : ''}"
    part=${isOver ? 'cell over' : 'cell'}
    role="group"
    data-column=${column.key}
    aria-label=${column.name ?? stage}
  >
    <div class="muted small lane-total" title=${total}>${column.count ? total : nothing}</div>
    ${
      isFolded
        ? nothing
        : html`${hands.editing.form(column.key, column.name ?? stage)}
            <ul
              class="list"
              part="list"
              role="list"
              data-list=${column.key}
              aria-label=${text.dealsInCell(column.count, stage, lane, board.format)}
            ></ul>`
    }
  </div>`;
}
