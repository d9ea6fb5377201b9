import { html, nothing, type TemplateResult } from 'lit';
import { kindOf, type FieldName } from '../../../domain/deal-fields.js';
import { isCalendarDate } from '../../../domain/calendar.js';
import { isAnyOf, isYesNo, type Bound, type Filter } from '../../../domain/filters.js';
import { readAmount, writeNumber } from '../../../i18n/amount.js';
import type { Choosing } from './choices.js';
import { fieldName, type Speech } from './words.js';

/** What the form needs to be filled in and answered. */
export interface FilterForm {
  readonly field: FieldName;
  /** What it says already. */
  readonly filter: Filter | undefined;
  /** Of a field of texts: what there is to choose. */
  readonly choosing: Choosing | undefined;
  readonly speech: Speech;
  answer(filter: Filter): void;
  back(): void;
}

const RANGES = {
  past: { to: -1 },
  today: { from: 0, to: 0 },
  week: { from: 0, to: 7 },
  month: { from: 0, to: 30 },
  lastWeek: { from: -7, to: 0 },
  lastMonth: { from: -30, to: 0 },
} as const;

/** How one field is filtered: names to tick, ends of a range, or yes and no. */
export function filterForm(form: FilterForm): TemplateResult {
  const { field, speech, choosing, answer } = form;
  const kind = kindOf(field, speech.pipeline);
  const name = fieldName(field, speech);
  if (kind === 'mark') {
    const [yes, no] =
      field === 'rotting' || field === 'overdue' || field === 'planned'
        ? speech.text.facts[field]
        : [speech.text.yes, speech.text.no];
    return frame(
      name,
      form,
      html`<div class="choices">
        ${[yes, no].map(
          (label, index) =>
            html`<button class="button" type="button" @click=${() => answer({ field, is: index === 0 })}>
              ${label}
            </button>`,
        )}
      </div>`,
      null,
    );
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    const data = new FormData(element);
    const read: Filter | null = choosing
      ? { ...choosing.answer, ...(data.get('not') ? { not: true } : {}) }
      : readRange(form, data);
    const error = element.querySelector('.error');
    if (read) answer(read);
    else if (error) error.textContent = speech.text.noRange;
  };
  const body = choosing ? choosing.template(speech) : range(form, kind === 'day');
  return frame(name, form, body, submit);
}

const frame = (
  name: string,
  { speech: { text }, back }: FilterForm,
  body: TemplateResult,
  submit: ((event: SubmitEvent) => void) | null,
): TemplateResult =>
  html`<form class="filter" novalidate @submit=${submit ?? ((event: Event) => event.preventDefault())}>
    <div class="form-head">
      <button class="icon back" type="button" aria-label=${text.back} title=${text.back} @click=${back}></button>
      <b>${name}</b>
    </div>
    ${body}
    ${
      submit
        ? html`<p class="error" role="alert"></p>
            <button class="button primary">${text.apply}</button>`
        : nothing
    }
  </form>`;

function readRange({ field, speech }: FilterForm, data: FormData): Filter | null {
  const share = field === 'probability' ? 100 : 1;
  const bound = (name: string): Bound | undefined => {
    const text = String(data.get(name) ?? '').trim();
    if (!text) return undefined;
    if (kindOf(field, speech.pipeline) === 'day') return isCalendarDate(text) ? text : undefined;
    return (readAmount(text, speech.format.language) ?? NaN) / share;
  };
  const [from, to] = [bound('from'), bound('to')];
  if ((from === undefined && to === undefined) || Number.isNaN(from) || Number.isNaN(to)) return null;
  return { field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function range({ field, filter, speech, answer }: FilterForm, isDay: boolean): TemplateResult {
  const { text } = speech;
  const said = filter && !isAnyOf(filter) && !isYesNo(filter) ? filter : undefined;
  const share = field === 'probability' ? 100 : 1;
  const shown = (bound: Bound | undefined): string =>
    bound === undefined
      ? ''
      : typeof bound === 'string'
        ? bound
        : isDay
          ? ''
          : writeNumber(bound * share, speech.format.language);
  const input = (name: 'from' | 'to'): TemplateResult =>
    html`<label
      >${text[name]}<input
        class="input"
        name=${name}
        type=${isDay ? 'date' : 'text'}
        inputmode=${isDay ? nothing : 'decimal'}
        value=${shown(said?.[name])}
    /></label>`;
  return html`${
      isDay
        ? html`<div class="choices">
            ${Object.entries(RANGES).map(
              ([name, bounds]) =>
                html`<button class="button" type="button" @click=${() => answer({ field, ...bounds })}>
                  ${text.ranges[name as keyof typeof RANGES]}
                </button>`,
            )}
          </div>`
        : nothing
    }
    <div class="ends ${isDay ? 'days' : ''}">${input('from')}${input('to')}</div>`;
}
