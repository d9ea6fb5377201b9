import { html, nothing, type TemplateResult } from 'lit';
import { kindOf, textsOf, valueOf, type FieldName, type Vantage } from '../../../domain/deal-fields.js';
import { isCalendarDate } from '../../../domain/calendar.js';
import { isAnyOf, isYesNo, type Bound, type Filter } from '../../../domain/filters.js';
import type { Deal } from '../../../domain/records.js';
import type { Steps } from '../../../domain/steps.js';
import { readAmount, writeNumber } from '../../../i18n/amount.js';
import { fieldName, valueName, type Speech } from './words.js';

/** What every deal says: none is without. */
const SAID: ReadonlySet<FieldName> = new Set(['title', 'stage', 'status', 'currency'] as const);
/** Values to choose from: more would be a list that nobody reads. */
const MOST = 200;
/** After so many deals a page may answer. */
const STEP = 500;

/** What deals say in a field, each text once, in order; step by step. */
export function* choicesOf(deals: Iterable<Deal>, field: FieldName, vantage: Vantage): Steps<readonly string[]> {
  const found = new Set<string>();
  let count = 0;
  for (const deal of deals) {
    if (deal.removedAt === undefined) for (const text of textsOf(valueOf(deal, field, vantage))) found.add(text);
    if (++count % STEP === 0) yield;
    if (found.size > MOST) break;
  }
  return [...found].sort(vantage.compare);
}

/** What the form needs to be filled in and answered. */
export interface FilterForm {
  readonly field: FieldName;
  /** What it says already. */
  readonly filter: Filter | undefined;
  readonly choices: readonly string[];
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
  const { field, speech, answer } = form;
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
    const read = kind === 'text' || kind === 'texts' ? readChoices(field, data) : readRange(form, data);
    const error = element.querySelector('.error');
    if (read) answer(read);
    else if (error) error.textContent = speech.text.noRange;
  };
  const body = kind === 'text' || kind === 'texts' ? choices(form) : range(form, kind === 'day');
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

function readChoices(field: FieldName, data: FormData): Filter {
  const any = data.getAll('any').map(String);
  return { field, any, ...(data.get('not') ? { not: true } : {}) };
}

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

function choices({ field, filter, choices, speech }: FilterForm): TemplateResult {
  const { text } = speech;
  const chosen = filter && isAnyOf(filter) ? filter : undefined;
  const wanted = new Set(chosen?.any);
  // what was chosen stays to be unticked, though no deal says it any more
  const all = [...new Set([...choices, ...wanted].filter(Boolean)), ...(SAID.has(field) ? [] : [''])];
  return html`<select class="input" name="not" aria-label=${fieldName(field, speech)}>
      <option value="">${text.is}</option>
      <option value="1" ?selected=${chosen?.not}>${text.isNot}</option>
    </select>
    ${choices.length ? nothing : html`<p class="muted small">${text.noValues}</p>`}
    <div class="ticks">
      ${all.map(
        value =>
          html`<label class="tick"
            ><input type="checkbox" name="any" value=${value} .checked=${wanted.has(value)} /><span
              >${valueName(field, value, speech)}</span
            ></label
          >`,
      )}
    </div>`;
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
