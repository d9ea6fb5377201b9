import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { addForm } from './add-form.js';
import { field, type FieldSpec } from './field.js';
import { ICONS } from './icons.js';
import { reorderable } from './reorder.js';
import type { View } from './view.js';

/** A field that every row of a list has. */
export interface Column extends Omit<FieldSpec, 'hidden'> {
  readonly key: string;
  /** Belongs to what the row is: said when it is added, and not changed afterwards. */
  readonly fixed?: boolean;
  /** Is not asked for when a row is added. */
  readonly later?: boolean;
  /** How a fixed value is read. */
  show?(value: unknown): string;
}
/** One row. */
export interface Row {
  readonly id: string;
  /** What its node is kept by; its id where absent. */
  readonly key?: string;
  /** As a person names it. */
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is particular to its fields, by the key of their column. */
  readonly fields?: Readonly<Record<string, Partial<FieldSpec>>>;
  /** Nothing of it can be changed, whatever can be of the others. */
  readonly isLocked?: boolean;
  /** What stands below the row. */
  readonly more?: TemplateResult | typeof nothing;
  /** Further buttons of the row. */
  readonly buttons?: TemplateResult;
}
/** A list of anything, and what can be done with it. */
export interface ListSpec {
  /** Names it among the lists of all panes. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The id of a row's field: the setting's path, where it has one. */
  fieldId?(row: Row, key: string): string;
  edit(row: Row, key: string, value: unknown): void;
  /** Adds a row of these values; `false` where something is wrong with them, which is then said in the form. */
  add?(values: Readonly<Record<string, unknown>>): boolean;
  remove?(row: Row): void;
  /** Before another; `null` = last. */
  place?(row: Row, before: string | null): void;
  readonly addLabel?: string;
  readonly empty?: string;
}

/** Rows of fields: each can be changed in place, put elsewhere, taken away; one form adds another. */
export function list(view: View, spec: ListSpec): TemplateResult {
  const { rows, columns, place } = spec;
  const attach = place
    ? attachment(view, (id, before) =>
        moveRow(
          view,
          spec,
          rows.find(row => row.id === id),
          before,
        ),
      )
    : nothing;
  const tools = (place ? 2 : 0) + (spec.remove ? 1 : 0) + (rows.some(row => row.buttons) ? 1 : 0);
  const isNarrow = columns.length === 1 && !rows.some(row => row.more);
  return html`<div class="list ${isNarrow ? 'single' : ''} ${place ? 'placed' : ''}" part="list">
    ${
      rows.length
        ? html`<div class="names" aria-hidden="true">
              <div class="cells">
                ${columns.map(column => html`<span class=${column.width ?? ''}>${column.label}</span>`)}
              </div>
              ${view.locked ? nothing : html`<span class="tools tools-${tools}"></span>`}
            </div>
            <ul class="rows" aria-label=${spec.label} data-list=${spec.id} ${attach}>
              ${repeat(
                rows,
                row => row.key ?? row.id,
                (row, at) => rowTemplate(view, spec, row, at),
              )}
            </ul>`
        : html`<p class="muted none">${spec.empty ?? view.text.none}</p>`
    }
    ${spec.add && !view.locked ? addForm(view, spec) : nothing}
  </div>`;
}

/** Dragging is attached to the list's node once, and asks for the list as it is then. */
const places = new WeakMap<Element, (id: string, before: string | null) => void>();
const detach = new WeakMap<Element, () => void>();
const attachment = (view: View, place: (id: string, before: string | null) => void) =>
  ref(node => {
    if (!node) return;
    places.set(node, place);
    if (detach.has(node)) return;
    const reordering = {
      place: (id: string, before: string | null) => places.get(node)?.(id, before),
      canDrag: () => !view.locked,
    };
    detach.set(node, reorderable(node as HTMLElement, reordering));
  });

/** The row in a place, counted from 0. By place, not by id: some rows are identified by nothing else. */
const rowAt = (list: string, at: number): string =>
  `[data-list="${CSS.escape(list)}"] > [data-row]:nth-child(${at + 1})`;

function moveRow(view: View, { place, id, rows }: ListSpec, row: Row | undefined, before: string | null): void {
  if (!row || !place) return;
  const from = rows.indexOf(row);
  const to = before === null ? rows.length : rows.findIndex(each => each.id === before);
  place(row, before);
  view.focus(`${rowAt(id, to > from ? to - 1 : to)} [data-grip]`);
}

function rowTemplate(view: View, spec: ListSpec, row: Row, at: number): TemplateResult {
  const { text, locked } = view;
  const { columns, rows } = spec;
  const shift = (by: 1 | -1): void => {
    if (at + by < 0 || at + by >= rows.length) return;
    moveRow(view, spec, row, rows[by > 0 ? at + 2 : at - 1]?.id ?? null);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    shift(event.key === 'ArrowDown' ? 1 : -1);
  };
  return html`<li class="row" part="row" data-row=${row.id}>
    <div class="line">
      ${
        spec.place && !locked && !row.isLocked
          ? html`<button
              class="grip"
              type="button"
              data-grip
              aria-label=${text.place(row.name)}
              title=${text.placeHint}
              @keydown=${onKeydown}
            >
              ${ICONS.grip}
            </button>`
          : nothing
      }
      <div class="cells">${columns.map(column => cell(view, spec, row, column))}</div>
      ${locked || row.isLocked ? nothing : rowButtons(view, spec, row, at, shift)}
    </div>
    ${row.more ?? nothing}
  </li>`;
}

const rowButtons = (view: View, spec: ListSpec, row: Row, at: number, shift: (by: 1 | -1) => void): TemplateResult => {
  const { text } = view;
  const tool = (label: string, icon: TemplateResult, run: () => void, disabled = false): TemplateResult =>
    html`<button class="tool" type="button" aria-label=${label} title=${label} ?disabled=${disabled} @click=${run}>
      ${icon}
    </button>`;
  return html`<div class="tools">
    ${row.buttons ?? nothing}
    ${
      spec.place
        ? html`${tool(text.moveUp(row.name), ICONS.up, () => shift(-1), at === 0)}
          ${tool(text.moveDown(row.name), ICONS.down, () => shift(1), at === spec.rows.length - 1)}`
        : nothing
    }
    ${spec.remove ? tool(text.removeNamed(row.name), ICONS.remove, () => removeRow(view, spec, row, at)) : nothing}
  </div>`;
};

/** The focus goes to the next row, the one before, or the form that adds one. */
function removeRow(view: View, spec: ListSpec, row: Row, at: number): void {
  spec.remove!(row);
  const left = spec.rows.length - 1;
  view.focus(
    left
      ? `${rowAt(spec.id, Math.min(at, left - 1))} :is(input, select, button)`
      : `[data-add="${CSS.escape(spec.id)}"] :is(input, select)`,
  );
}

function cell(view: View, spec: ListSpec, row: Row, column: Column): TemplateResult {
  const { key, fixed, show, width = '' } = column;
  const value = row.values[key];
  if (fixed)
    return html`<span class="fixed ${width}"
      ><span class="label sr">${column.label}</span>${show ? show(value) : String(value ?? '')}</span
    >`;
  return field(view, {
    ...column,
    ...row.fields?.[key],
    ...(row.isLocked ? { locked: true } : {}),
    of: row.name,
    hidden: true,
    id: spec.fieldId?.(row, key) ?? `${spec.id}.${row.id}.${key}`,
    value,
    commit: to => spec.edit(row, key, to),
  });
}
