import { html, nothing, type TemplateResult } from 'lit';
import type { InboxFilter } from '../../domain/inbox.js';
import type { InboxQuery } from '../../domain/inbox-query.js';
import type { Temperature } from '../../domain/qualify.js';
import type { Judged } from '../../store/lead-index.js';
import type { Format } from '../../i18n/format.js';
import type { InboxMessages } from '../../i18n/messages.js';

const LISTS: readonly InboxFilter[] = ['todo', 'nurture', 'done'];
const TEMPERATURES: readonly Temperature[] = ['hot', 'warm', 'cold'];
/** What can be opened above the list. */
export type Board = 'grid' | 'forms';

/** What the bar above the list shows, and what it asks for. */
export interface BarView {
  readonly text: InboxMessages;
  readonly format: Format;
  readonly show: InboxFilter;
  readonly query: InboxQuery;
  /** All leads of the list, whatever is filtered. */
  readonly rows: readonly Judged[];
  readonly board: Board | null;
  list(show: InboxFilter): void;
  ask(query: InboxQuery): void;
  open(board: Board | null): void;
}

const PRESSED = (is: boolean): 'true' | 'false' => (is ? 'true' : 'false');
const known = (rows: readonly Judged[], field: 'owner' | 'source'): string[] =>
  [...new Set(rows.map(({ lead }) => lead[field]))].sort((a, b) => (a < b ? -1 : 1));

/** A query with one part of it said anew, or no longer said. */
const withPart = <K extends keyof InboxQuery>(
  query: InboxQuery,
  part: K,
  value: InboxQuery[K] | undefined,
): InboxQuery => {
  const { [part]: _before, ...rest } = query;
  return value === undefined ? rest : { ...rest, [part]: value };
};

/** The lists, the search, the filters, and what opens above the list. */
export function renderBar(view: BarView): TemplateResult {
  const { text, show, query, board } = view;
  return html`<div class="bar">
      <div class="lists" role="group" aria-label=${text.lists}>
        ${LISTS.map(
          list =>
            html`<button
              class="button ghost"
              part="filter"
              type="button"
              aria-pressed=${PRESSED(list === show)}
              @click=${() => view.list(list)}
            >
              ${text.filters[list]}
            </button>`,
        )}
      </div>
      <div class="lists end">${toggle(view, 'grid', text.grid, board)} ${toggle(view, 'forms', text.forms, board)}</div>
    </div>
    <div class="bar">
      <input
        class="input search"
        type="search"
        aria-label=${text.search}
        placeholder=${text.search}
        .value=${query.text ?? ''}
        @input=${({ target }: Event) =>
          view.ask(withPart(query, 'text', (target as HTMLInputElement).value || undefined))}
      />
      ${choice(view, 'owner', text.owner, text.anyOwner, text.nobody)}
      ${choice(view, 'source', text.source, text.anySource, text.noSource)}
      <select
        class="input"
        aria-label=${text.heat}
        @change=${({ target }: Event) =>
          view.ask(withPart(query, 'temperature', ((target as HTMLSelectElement).value || undefined) as Temperature))}
      >
        <option value="" .selected=${!query.temperature}>${text.anyHeat}</option>
        ${TEMPERATURES.map(each => html`<option value=${each} .selected=${query.temperature === each}>${text.temperature[each]}</option>`)}
      </select>
    </div>`;
}

const toggle = ({ open }: BarView, board: Board, words: string, opened: Board | null): TemplateResult =>
  html`<button
    class="button ghost"
    part="filter"
    type="button"
    aria-expanded=${PRESSED(opened === board)}
    @click=${() => open(opened === board ? null : board)}
  >
    ${words}
  </button>`;

/** A choice among what the list itself has; none where all say the same. */
function choice(
  { rows, query, ask }: BarView,
  field: 'owner' | 'source',
  label: string,
  any: string,
  none: string,
): TemplateResult | typeof nothing {
  const values = known(rows, field);
  const asked = query[field];
  if (values.length < 2 && asked === undefined) return nothing;
  const all = asked === undefined || values.includes(asked) ? values : [...values, asked];
  // a value may be empty: told from “any” by its place
  return html`<select
    class="input"
    aria-label=${label}
    @change=${({ target }: Event) => ask(withPart(query, field, all[(target as HTMLSelectElement).selectedIndex - 1]))}
  >
    <option .selected=${asked === undefined}>${any}</option>
    ${all.map(value => html`<option .selected=${asked === value}>${value || none}</option>`)}
  </select>`;
}

/** How many were never followed up, in red, and the way to them (R44). */
export function renderNever({ rows, query, text, format, ask }: BarView): TemplateResult | typeof nothing {
  const count = rows.filter(({ isNeverFollowedUp }) => isNeverFollowedUp).length;
  if (!count && !query.isNever) return nothing;
  return html`<button
    class="chip never ${count ? 'lost' : ''}"
    part="filter"
    type="button"
    aria-pressed=${PRESSED(Boolean(query.isNever))}
    @click=${() => ask(withPart(query, 'isNever', query.isNever ? undefined : true))}
  >
    ${text.neverCount(count, rows.length, format)}
  </button>`;
}

/** What is left of the list, and the way back to all of it. */
export function renderFound(
  shown: number,
  { rows, query, text, format, ask }: BarView,
): TemplateResult | typeof nothing {
  if (!Object.keys(query).length) return nothing;
  return html`<p class="found small">
    <span role="status">${text.found(shown, rows.length, format)}</span>
    <button class="button ghost" type="button" @click=${() => ask({})}>${text.showAll}</button>
  </p>`;
}
