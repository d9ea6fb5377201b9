import { html, type TemplateResult } from 'lit';
import type { ChartTable, TableCell } from '../../charts/table.js';

/** The table behind a chart: a number that counts deals opens them. */
export function tableTemplate({ caption, columns, rows }: ChartTable): TemplateResult {
  const content = ({ text, open, label = '' }: TableCell): unknown =>
    open ? html`<button type="button" aria-label="${text} ${label}" @click=${open}>${text}</button>` : text;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table part="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ name, isNumber }) => html`<th scope="col" class=${isNumber ? 'number' : ''}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first ? content(first) : ''}</th>
              ${cells.map((cell, nth) => html`<td class=${columns[nth + 1]?.isNumber ? 'number' : ''}>${content(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
