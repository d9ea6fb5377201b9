import { html, type TemplateResult } from 'lit';
import { kindOf, type FieldName } from '../../../domain/deal-fields.js';
import type { Deal, Pipeline } from '../../../domain/records.js';
import { liveStages, stageOf } from '../../../domain/stages.js';
import type { Format } from '../../../i18n/format.js';
import type { TableMessages } from '../../../i18n/messages.js';
import { namesOf } from '../finding/words.js';
import { writeCell } from './edit.js';

/** The control in a cell that is written into. */
export function editor(
  deal: Deal,
  field: FieldName,
  label: string,
  pipeline: Pipeline,
  format: Format,
  text: TableMessages,
): TemplateResult {
  const kind = kindOf(field, pipeline);
  const value = writeCell(deal, field, pipeline, format);
  if (field === 'stage') {
    const now = stageOf(pipeline, deal.stage)?.id;
    return html`<select class="input" data-editor aria-label=${label}>
      ${liveStages(pipeline).map(({ id, name }) => html`<option value=${id} ?selected=${id === now}>${name}</option>`)}
    </select>`;
  }
  if (kind === 'mark')
    return html`<select class="input" data-editor aria-label=${label}>
      <option value="">${text.no}</option>
      <option value="1" ?selected=${value === '1'}>${text.yes}</option>
    </select>`;
  if (kind === 'day') return html`<input class="input" data-editor type="date" aria-label=${label} value=${value} />`;
  return html`<input class="input" data-editor aria-label=${label} autocomplete="off" list="names" value=${value} />
    <datalist id="names">${namesOf(field, pipeline).map(name => html`<option value=${name}></option>`)}</datalist>`;
}
