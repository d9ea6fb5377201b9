import { html, type TemplateResult } from 'lit';
import type { ChartTable } from '../../charts/table.js';
import { downloadCsv } from '../chart/download.js';
import { tableTemplate } from '../chart/table.js';
import { chartActions as englishChart } from '../../i18n/en/chart-actions.js';
import { messagesOf } from '../../i18n/messages.js';
import type { PanelName } from '../../i18n/parts/metrics.js';
import type { Words } from './view.js';

export { askChoice } from './choose.js';

/** A list, and its way into a spreadsheet. */
export const listTemplate = (name: PanelName, table: ChartTable, { text, format }: Words): TemplateResult =>
  html`${tableTemplate(table)}
  ${
    table.rows.length
      ? html`<div class="foot">
          <button
            type="button"
            aria-label="${text.panels[name]}: ${messagesOf('chartActions', format.language, englishChart).csv}"
            @click=${() => void downloadCsv(name, table)}
          >
            CSV
          </button>
        </div>`
      : html`<p class="note">${text.nothing}</p>`
  }`;
