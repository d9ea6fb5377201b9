import { html, nothing, type TemplateResult } from 'lit';
import { rottingFor } from '../../domain/deals.js';
import type { Deal } from '../../domain/records.js';
import type { BoardMessages } from '../../i18n/messages.js';
import { cardContent, type CardFrame } from './card.js';
import type { Card } from './cards.js';
import type { Hands } from './hands/hands.js';
import type { Column } from './view.js';
import type { Range } from './windows.js';

/** What all columns of a board share. */
export interface ColumnFrame extends CardFrame {
  readonly canAdd: boolean;
  /** What a person is doing; absent while nobody has done anything. */
  readonly hands: Hands | undefined;
  /** The most deals in one column: what the bars of share are measured against. */
  readonly most: number;
  readonly loading: boolean;
  /** There is no deal at all: the board says how to begin. */
  readonly empty: boolean;
}

export const nameOf = ({ name, stage, status }: Column, { messages }: Pick<ColumnFrame, 'messages'>): string =>
  name ?? stage?.name ?? messages[status ?? 'open'];

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
    frame.hands && count !== total
      ? frame.hands.text.found(count, total, format)
      : limit !== undefined
        ? messages.limit(total, limit, format)
        : format.count(total);
  return html`<div class="head" part="stage-header">
    <div class="name">
      ${frame.hands?.editing.nameField(key, name) ?? html`<h3 title=${name}>${name}</h3>`}
      <span
        class="count ${over ? 'over' : ''}"
        part="count"
        title=${over ? messages.overLimit(total, limit, format) : ''}
        >${shown}</span
      >
      <button
        class="icon"
        type="button"
        data-act="column-menu"
        aria-haspopup="menu"
        aria-label=${messages.stageMenu(name)}
      ></button>
    </div>
    ${money(column, frame)}
    <div class="bar" part="bar" data-share=${frame.most ? count / frame.most : 0}></div>
  </div>`;
}

/** A card in its frame: a list item that takes the focus, is dragged and lifted. */
function card(deal: Deal, index: number, column: Column, frame: ColumnFrame, range: Range): Card {
  const { hands } = frame;
  const mode = hands?.floats.of(deal.id)?.mode;
  const rotting = rottingFor(deal, frame.pipeline, frame.now, frame.format.calendar) > 0;
  const parked = index < range.first || index >= range.end;
  const pending = frame.stateOf(deal.id) === 'pending';
  const words = [
    'card',
    rotting ? 'rotting' : '',
    mode,
    pending ? 'pending' : '',
    hands?.isSelected(deal.id) ? 'selected' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return {
    id: deal.id,
    attributes: {
      class: parked ? `${words} parked` : words,
      part: words,
      'data-deal': deal.id,
      'data-index': index,
      tabindex: index === range.first || hands?.focus.id === deal.id ? 0 : -1,
      'aria-setsize': column.deals.length,
      'aria-posinset': index + 1,
      'aria-busy': String(mode === 'asking'),
    },
    content: html`${cardContent(deal, frame)}${hands?.mark(deal.id, mode)}`,
  };
}

/** The cards in view, and the one that has the focus or is on its way wherever it is. */
export function cardsOf(column: Column, range: Range, frame: ColumnFrame): Card[] {
  const shown = new Set(frame.hands?.alsoShown(column));
  for (let index = range.first; index < range.end; index++) shown.add(index);
  return [...shown].sort((a, b) => a - b).map(index => card(column.deals[index]!, index, column, frame, range));
}

/** What a column is made of. */
export interface Shell {
  readonly key: string;
  readonly name: string;
  /** What else tells it in the style sheets. */
  readonly look?: string;
  readonly head: TemplateResult;
  /** How its list is read. */
  readonly label: string;
  readonly loading?: boolean;
  /** What is said where it holds nothing. */
  readonly none: string | undefined;
  readonly form: unknown;
  readonly add: TemplateResult | typeof nothing;
}

/** A column: its head, a list for its cards, the way to add one. */
export function shellTemplate(
  { key, name, look = '', head, label, loading, none, form, add }: Shell,
  hands: Hands | undefined,
): TemplateResult {
  const target = hands?.floats.isOver(key);
  return html`<div
    class="column ${target ? 'target' : ''} ${look}"
    part=${target ? 'stage over' : 'stage'}
    role="group"
    data-column=${key}
    aria-label=${name}
  >
    ${head}
    <div class="body">
      ${form}
      <ul
        class="list"
        part="list"
        role="list"
        data-list=${key}
        aria-label=${label}
        aria-busy=${loading ? 'true' : 'false'}
      >
        ${loading && none !== undefined ? SKELETONS : nothing}
      </ul>
      ${none && !loading ? html`<p class="none muted small">${none}</p>` : nothing}
    </div>
    ${add}
  </div>`;
}

/** The column of a stage, or of closed deals. */
export function columnTemplate(column: Column, frame: ColumnFrame): TemplateResult {
  const { messages, format, hands, loading } = frame;
  const { key, stage, deals } = column;
  const name = nameOf(column, frame);
  const form = stage && hands?.editing.form(key, name);
  const isHidden = hands && column.count < column.total;
  const none = frame.empty ? '' : isHidden ? hands.text.noneFound : messages.emptyStage;
  const canAdd = frame.canAdd && stage?.phase === 'open' && !form;
  return shellTemplate(
    {
      key,
      name,
      head: head(column, frame),
      label: messages.dealsInStage(column.count, column.total, name, format),
      loading,
      none: deals.length ? undefined : none,
      form,
      add: canAdd ? addButton(messages.addDeal(name), messages) : nothing,
    },
    hands,
  );
}

/** The way to a new deal in a column. */
export const addButton = (label: string, { add }: Pick<BoardMessages, 'add'>): TemplateResult =>
  html`<button class="button ghost add" part="add" type="button" data-act="add" aria-label=${label}>+ ${add}</button>`;

/** The shape of what is coming, while it is. */
const SKELETONS = [0, 1, 2].map(() => html`<li class="card skeleton" aria-hidden="true"></li>`);
