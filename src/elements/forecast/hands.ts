import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ForecastMessages, ForecastUnit } from '../../i18n/parts/forecast.js';
import { lineText } from './columns.js';
import type { Column, Level, Words } from './view.js';

const UNITS: readonly ForecastUnit[] = ['week', 'month', 'quarter'];

/** By week, month or quarter. */
export function unitSelect(chart: { unit: ForecastUnit }, text: ForecastMessages): TemplateResult {
  return html`<select
    class="choice"
    aria-label=${text.unit}
    .value=${live(chart.unit)}
    @change=${(event: Event) => (chart.unit = (event.target as HTMLSelectElement).value as ForecastUnit)}
  >
    ${UNITS.map(unit => html`<option value=${unit} ?selected=${unit === chart.unit}>${text.units[unit]}</option>`)}
  </select>`;
}

/** What the tooltip of a period says; what is said of the chosen piece stands out. */
export function columnTip(column: Column | undefined, chosen: Level | null, words: Words): TemplateResult | null {
  if (!column) return null;
  const { title, lines, period } = column;
  const attained =
    period?.quota && column.quota
      ? words.format.percent(Math.floor((column.expected / column.quota) * 100) / 100)
      : null;
  return html`<b>${title}</b>
    <ul role="list">
      ${lines
        .filter(({ values, share }) => values.length || share?.count)
        .map(line => {
          const said = lineText(line, words);
          return html`<li>${chosen && line.level === chosen ? html`<b>${said}</b>` : said}</li>`;
        })}
      ${attained === null ? '' : html`<li>${words.text.attained(attained)}</li>`}
    </ul>`;
}
