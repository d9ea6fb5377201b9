import { html, nothing, type TemplateResult } from 'lit';
import { widthOf } from '../../charts/funnel.js';
import type { ChartTable, TableCell } from '../../charts/table.js';

/** The table behind a chart: a number that counts deals opens them. */
export function tableTemplate({ caption, columns, rows }: ChartTable): TemplateResult {
  const content = ({ text, open, label = '', share }: TableCell): unknown =>
    html`${open ? html`<button class="link" type="button" aria-label="${text} ${label}" @click=${open}>${text}</button>` : text}
    ${share === undefined ? nothing : html`<svg class="share" aria-hidden="true"><rect width="${widthOf(share, 1)}%" height="100%" rx="2"></rect></svg>`}`;
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
