import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rottingFor } from '../../domain/deals.js';
import type { Deal } from '../../domain/records.js';
import { cardContent, type CardFrame } from './card.js';
import type { Column, Floating } from './view.js';
import type { Range } from './windows.js';

/** What all columns of a board share. */
export interface ColumnFrame extends CardFrame {
  /** Where a deal stands in a list of the store. */
  readonly place: (list: string, id: string) => number;
  readonly vertical: boolean;
  readonly editable: boolean;
  readonly canAdd: boolean;
  /** The deal whose card takes the focus, if it is in this board. */
  readonly focused: string | null;
  readonly floating: readonly Floating[];
  readonly renaming: string | null;
  readonly adding: string | null;
  /** The most deals in one column: what the bars of share are measured against. */
  readonly most: number;
  readonly loading: boolean;
  readonly searching: boolean;
  /** There is no deal at all: the board says how to begin. */
  readonly empty: boolean;
}

export const nameOf = ({ stage, status }: Column, { messages }: Pick<ColumnFrame, 'messages'>): string =>
  stage?.name ?? messages[status ?? 'open'];

/** Money of a column: each currency apart, weighted beside it. */
function money({ sums, stage }: Column, { format, messages }: ColumnFrame): TemplateResult {
  const total = format.totals(sums).join(' + ');
  const weighted =
    total && stage?.phase === 'open' ? messages.weighted(format.totals(sums, 'weighted').join(' + ')) : '';
  const text = [total, weighted].filter(Boolean).join(' · ');
  return html`<div class="money muted small" part="total" title=${text}>${text}</div>`;
}

function head(column: Column, frame: ColumnFrame): TemplateResult {
  const { key, stage, total, count } = column;
  const { messages, format } = frame;
  const name = nameOf(column, frame);
  const limit = stage?.limit;
  const over = limit !== undefined && total > limit;
  const shown =
    count !== total
      ? messages.found(count, total, format)
      : limit !== undefined
        ? messages.limit(total, limit, format)
        : format.count(total);
  return html`<div class="head" part="stage-header">
    <div class="name">
      ${
        frame.renaming === key
          ? html`<input class="input rename" data-rename=${key} aria-label=${messages.stageName} .value=${name} />`
          : html`<h3 title=${name}>${name}</h3>`
      }
      <span
        class="count ${over ? 'over' : ''}"
        part="count"
        title=${over ? messages.overLimit(total, limit, format) : ''}
        >${shown}</span
      >
      ${
        stage && frame.editable
          ? html`<button
              class="icon"
              type="button"
              data-act="stage-menu"
              aria-haspopup="menu"
              aria-label=${messages.stageMenu(name)}
            ></button>`
          : nothing
      }
    </div>
    ${money(column, frame)}
    <div class="bar" part="bar" data-share=${frame.most ? count / frame.most : 0}></div>
  </div>`;
}

/** A card in its frame: a list item that takes the focus, is dragged and lifted. */
function card(deal: Deal, index: number, column: Column, frame: ColumnFrame, range: Range): TemplateResult {
  const floating = frame.floating.find(each => each.deal.id === deal.id);
  const rotting = rottingFor(deal, frame.pipeline, frame.now, frame.format.calendar) > 0;
  const parked = index < range.first || index >= range.end;
  const pending = frame.stateOf(deal.id) === 'pending';
  const tab = frame.focused === null ? index === range.first : frame.focused === deal.id;
  const words = ['card', rotting ? 'rotting' : '', floating?.mode ?? '', pending ? 'pending' : '']
    .filter(Boolean)
    .join(' ');
  return html`<li
    class="${words} ${parked ? 'parked' : ''}"
    part=${words}
    data-deal=${deal.id}
    data-index=${index}
    tabindex=${tab || index === range.first ? 0 : -1}
    aria-setsize=${column.deals.length}
    aria-posinset=${index + 1}
    aria-busy=${floating?.mode === 'asking' ? 'true' : 'false'}
  >
    ${cardContent(deal, frame)}${floating?.mode === 'asking' ? html`<span class="asking">${frame.messages.asking}</span>` : nothing}
  </li>`;
}

/** The cards in view, and the one that has the focus or is on its way wherever it is. */
function indices(column: Column, range: Range, frame: ColumnFrame): number[] {
  const all: number[] = [];
  for (let index = range.first; index < range.end; index++) all.push(index);
  for (const id of [frame.focused, ...frame.floating.map(({ deal }) => deal.id)]) {
    const at = id === null ? -1 : frameIndex(column, id, frame);
    if (at >= 0 && at < range.first) all.unshift(at);
    else if (at >= range.end) all.push(at);
  }
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Where a deal is in a column: where it floats, else by its rank; only a search makes the two differ. */
function frameIndex({ key, stage, deals }: Column, id: string, { floating, place }: ColumnFrame): number {
  const held = floating.find(({ deal }) => deal.id === id);
  if (held && held.to !== key) return -1;
  const at = held ? Math.min(held.index, deals.length - 1) : place(stage?.phase === 'won' ? '~won' : key, id);
  return at < 0 || deals[at]?.id === id ? at : deals.findIndex(deal => deal.id === id);
}

/** A column: its head, its cards, the way to add one. */
export function columnTemplate(column: Column, range: Range, frame: ColumnFrame): TemplateResult {
  const { messages, format } = frame;
  const { key, stage, deals } = column;
  const name = nameOf(column, frame);
  const target = frame.floating.some(({ to, mode }) => to === key && mode !== 'asking');
  return html`<div
    class="column ${target ? 'target' : ''}"
    part=${target ? 'stage over' : 'stage'}
    role="group"
    data-column=${key}
    aria-label=${name}
  >
    ${head(column, frame)}
    <div class="body">
      ${frame.adding === key && stage ? quickAdd(name, key, frame) : nothing}
      <ul
        class="list"
        part="list"
        role="list"
        data-list=${key}
        aria-label=${messages.dealsInStage(column.count, column.total, name, format)}
        aria-busy=${frame.loading ? 'true' : 'false'}
      >
        ${
          frame.loading && !deals.length
            ? SKELETONS
            : repeat(
                indices(column, range, frame),
                index => deals[index]!.id,
                index => card(deals[index]!, index, column, frame, range),
              )
        }
      </ul>
      ${
        !deals.length && !frame.loading && !frame.empty
          ? html`<p class="none muted small">${frame.searching ? messages.noneFound : messages.emptyStage}</p>`
          : nothing
      }
    </div>
    ${
      frame.canAdd && stage?.phase === 'open' && frame.adding !== key
        ? html`<button
            class="button ghost add"
            part="add"
            type="button"
            data-act="add"
            aria-label=${messages.addDeal(name)}
          >
            + ${messages.add}
          </button>`
        : nothing
    }
  </div>`;
}

/** The shape of what is coming, while it is. */
const SKELETONS = [0, 1, 2].map(() => html`<li class="card skeleton" aria-hidden="true"></li>`);

const quickAdd = (name: string, key: string, { messages }: ColumnFrame): TemplateResult =>
  html`<form class="quick" part="quick-add" data-quick=${key} novalidate>
    <input
      class="input"
      name="title"
      aria-label=${messages.addDeal(name)}
      placeholder=${messages.dealTitle}
      autocomplete="off"
    />
    <button class="button primary">${messages.add}</button>
    <button class="button ghost" type="button" data-act="add-cancel">${messages.cancel}</button>
  </form>`;

/** A column that was folded away: its name and count, and the way back. */
export const collapsedTemplate = (column: Column, frame: ColumnFrame): TemplateResult =>
  html`<div
    class="column collapsed"
    part="stage collapsed"
    role="group"
    data-column=${column.key}
    aria-label=${nameOf(column, frame)}
  >
    <button
      class="unfold"
      type="button"
      data-act="expand"
      aria-expanded="false"
      title=${frame.messages.expand(nameOf(column, frame))}
    >
      <span class="count">${frame.format.count(column.total)}</span
      ><span class="upright">${nameOf(column, frame)}</span>
    </button>
  </div>`;
