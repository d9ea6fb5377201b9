import { html, type TemplateResult } from 'lit';
import { cellOf, type GridCell, type Third } from '../../domain/inbox-query.js';
import type { BarView } from './bar.js';

const HIGH_TO_LOW: readonly Third[] = [2, 1, 0];
const LOW_TO_HIGH: readonly Third[] = [0, 1, 2];

/** Fit × engagement (R26): how many leads stand where; a cell opens its leads. */
export function renderGrid(view: BarView): TemplateResult {
  const { text, format, rows, query, ask } = view;
  const counts = new Map<string, number>();
  for (const { score } of rows) {
    const key = keyOf(cellOf(score));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  const chosen = query.cell ? keyOf(query.cell) : '';
  const cell = (fit: Third, engagement: Third): TemplateResult => {
    const at: GridCell = { fit, engagement };
    const count = counts.get(keyOf(at)) ?? 0;
    const isChosen = chosen === keyOf(at);
    const { cell: _before, ...rest } = query;
    return html`<td>
      <button
        class="cell heat-${count ? Math.ceil((3 * count) / most) : 0}"
        part="cell"
        type="button"
        aria-pressed=${isChosen ? 'true' : 'false'}
        aria-label=${text.cell(text.thirds[fit], text.thirds[engagement], count, format)}
        ?disabled=${!count && !isChosen}
        @click=${() => ask(isChosen ? rest : { ...rest, cell: at })}
      >
        ${format.count(count)}
      </button>
    </td>`;
  };
  return html`<table class="grid" part="grid">
    <caption class="small muted">
      ${text.gridHint}
    </caption>
    <tbody>
      ${HIGH_TO_LOW.map(
        engagement =>
          html`<tr>
            <th scope="row" class="small muted">${text.engagement(text.thirds[engagement])}</th>
            ${LOW_TO_HIGH.map(fit => cell(fit, engagement))}
          </tr>`,
      )}
      <tr>
        <td></td>
        ${LOW_TO_HIGH.map(fit => html`<th scope="col" class="small muted">${text.fit(text.thirds[fit])}</th>`)}
      </tr>
    </tbody>
  </table>`;
}

const keyOf = ({ fit, engagement }: GridCell): string => `${fit}${engagement}`;
