import { html, type TemplateResult } from 'lit';
import { kindOf, type FieldName } from '../../../domain/deal-fields.js';
import type { Deal, Pipeline } from '../../../domain/records.js';
import { customFieldsOf } from '../../../domain/settings.js';
import { liveStages, stageOf } from '../../../domain/stages.js';
import type { Format } from '../../../i18n/format.js';
import type { TableMessages } from '../../../i18n/messages.js';
import { namesOf } from '../finding/words.js';
import { writeCell } from './edit.js';

/** Whether it is one of a few: what the team has not named cannot be chosen. */
const isChoice = (field: FieldName, pipeline: Pipeline): boolean =>
  customFieldsOf(pipeline).some(({ key, type }) => type === 'choice' && field === `custom.${key}`);

/** The control in a cell that is written into. `typed` stands in it where that is not what the deal says. */
export function editor(
  deal: Deal,
  field: FieldName,
  label: string,
  pipeline: Pipeline,
  format: Format,
  text: TableMessages,
  typed?: string,
): TemplateResult {
  const kind = kindOf(field, pipeline);
  const value = typed ?? writeCell(deal, field, pipeline, format);
  const select = (options: readonly { readonly id: string; readonly name: string }[], now = value): TemplateResult =>
    html`<select class="input" data-editor aria-label=${label}>
      ${options.map(({ id, name }) => html`<option value=${id} ?selected=${id === now}>${name}</option>`)}
    </select>`;
  if (field === 'stage') return select(liveStages(pipeline), typed ?? stageOf(pipeline, deal.stage)?.id);
  if (kind === 'mark')
    return select([
      { id: '', name: text.no },
      { id: '1', name: text.yes },
    ]);
  if (isChoice(field, pipeline)) {
    const names = new Set(['', ...namesOf(field, pipeline), value]);
    return select([...names].map(name => ({ id: name, name })));
  }
  if (kind === 'day') return html`<input class="input" data-editor type="date" aria-label=${label} value=${value} />`;
  return html`<input class="input" data-editor aria-label=${label} autocomplete="off" list="names" value=${value} />
    <datalist id="names">${namesOf(field, pipeline).map(name => html`<option value=${name}></option>`)}</datalist>`;
}
