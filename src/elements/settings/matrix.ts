import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { accumulate, toMinor, type Sum } from '../../domain/money.js';
import type { Amount } from '../../domain/settings.js';
import { writeNumber } from '../../i18n/amount.js';
import { field } from './field.js';
import type { View } from './view.js';

/** A head of a row or column. */
export interface Head {
  readonly id: string;
  readonly name: string;
}
/** Amounts by something (a seller, a source) and period. */
export interface MatrixSpec {
  readonly id: string;
  readonly label: string;
  /** What the rows are. */
  readonly corner: string;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** Where an amount is kept. */
  path(row: Head, column: Head): string;
  /** What is kept there; `null` = nothing. */
  amount(row: Head, column: Head): Amount | null;
  /** What follows from other amounts where nothing is kept: shown in the empty cell, and part of the total. */
  implied?(row: Head, column: Head): Amount | null;
  /** The entry for a new amount. */
  entry(row: Head, column: Head, amount: Amount): object;
  readonly empty: string;
  /** The period that it is now: shown first. */
  readonly now?: string;
}

/** What each table was last moved to, so that a person's own scrolling stays. */
const shown = new WeakMap<Element, string>();

/** Brings the present period into view, once for each set of periods. */
function showNow(node: Element | undefined, { now = '', columns }: MatrixSpec): void {
  const key = columns[0]?.id ?? '';
  if (!node || shown.get(node) === key || !columns.some(({ id }) => id === now)) return;
  shown.set(node, key);
  requestAnimationFrame(() => {
    const [first, present] = [node.querySelector('th'), node.querySelector('th[aria-current=date]')];
    if (!first || !present) return;
    const [edge, at] = [first.getBoundingClientRect(), present.getBoundingClientRect()];
    // beside the period before it, where both have room
    const before = node.clientWidth - edge.width < 2 * at.width ? 0 : at.width;
    const isRtl = node.matches(':dir(rtl)');
    node.scrollBy(isRtl ? at.right - edge.left + before : at.left - edge.right - before, 0);
  });
}

/** A table of amounts; empty cells are entries that do not exist. */
export function matrix(view: View, spec: MatrixSpec): TemplateResult {
  const { text } = view;
  const { rows, columns } = spec;
  if (!rows.length) return html`<p class="muted none">${spec.empty}</p>`;
  return html`<div class="scroll" part="matrix" ${ref(node => showNow(node, spec))}>
    <table>
      <caption class="sr">
        ${spec.label}
      </caption>
      <thead>
        <tr>
          <th scope="col">${spec.corner}</th>
          ${columns.map(
            ({ id, name }) =>
              html`<th scope="col" class="n" aria-current=${id === spec.now ? 'date' : 'false'}>${name}</th>`,
          )}
          ${columns.length > 1 ? html`<th scope="col" class="n">${text.total}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              <th scope="row"><bdi>${row.name}</bdi></th>
              ${columns.map(column => html`<td>${cell(view, spec, row, column)}</td>`)}
              ${columns.length > 1 ? html`<td class="n total">${totalOf(view, spec, row)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(view: View, spec: MatrixSpec, row: Head, column: Head): TemplateResult {
  const { editor, pipeline, format } = view;
  const path = spec.path(row, column);
  const amount = spec.amount(row, column);
  const label = `${row.name}, ${column.name}`;
  const implied = amount ? null : (spec.implied?.(row, column) ?? null);
  const { currency } = amount ?? implied ?? pipeline;
  return field(view, {
    ...{ id: `${path}.value`, label, hidden: true, type: 'number', optional: true, width: 'narrow' },
    value: amount?.value,
    ...(implied ? { placeholder: writeNumber(implied.value, format.language) } : {}),
    ...(currency === pipeline.currency ? {} : { unit: currency }),
    commit(value) {
      if (amount && value !== undefined) return editor.set(`${path}.value`, value, label);
      const entry = spec.entry(row, column, { value: value as number, currency: pipeline.currency });
      editor.set(path, value === undefined ? undefined : entry, label, [], `${path}.value`);
    },
  });
}

/** Exact, and never over currencies. */
function totalOf({ format }: View, spec: MatrixSpec, row: Head): TemplateResult | typeof nothing {
  const sums = new Map<string, Sum>();
  for (const column of spec.columns) {
    const amount = spec.amount(row, column) ?? spec.implied?.(row, column) ?? null;
    if (amount) accumulate(sums, amount.currency, toMinor(amount.value, amount.currency) ?? 0, 1, 1);
  }
  const totals = format.totals(sums);
  return totals.length ? html`${totals.map(total => html`<span>${total}</span>`)}` : nothing;
}
