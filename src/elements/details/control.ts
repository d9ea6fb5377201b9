import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { textControl } from '../text-control.js';
import type { Field, Wording } from './fields.js';

/** An id within the shadow root: paths hold dots and words of people. */
const idOf = (path: string, scope: string): string =>
  `${scope}-${path.replace(/[^\w-]/g, sign => `_${sign.codePointAt(0)!}`)}`;

/** What a control shows, and what it tells. */
export interface Control {
  readonly shown: string;
  /** Tells it from the control of the same field in another form. */
  readonly scope?: string;
  readonly error?: string;
  readonly locked?: boolean;
  readonly focus?: boolean;
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string;
  /** Typed into, or changed; `done` when the person leaves it. */
  readonly onType?: (typed: string, done: boolean, bad: boolean) => void;
  /** Stands below: two people's values. */
  readonly below?: TemplateResult | typeof nothing;
}

/** A field's label, native control and what is wrong with it. */
export function controlTemplate(field: Field, control: Control, { text }: Wording): TemplateResult {
  const id = idOf(field.path, control.scope ?? 'field');
  return html`<div class="field">
    <label for=${id}>${field.label}</label>
    ${field.type === 'choice' || field.type === 'yes-no' ? selectTemplate(field, control, id, text) : lineTemplate(field, control, id)}
    ${control.error ? html`<span class="error" id="${id}-error">${control.error}</span>` : nothing}
    ${control.below ?? nothing}
  </div>`;
}

const tell =
  ({ onType }: Control, done: boolean) =>
  ({ target }: Event): void => {
    const { value, validity } = target as HTMLInputElement;
    onType?.(value, done, validity.badInput);
  };

const NUMERIC: ReadonlySet<string> = new Set(['amount', 'number', 'percent']);

const lineTemplate = (field: Field, control: Control, id: string): TemplateResult =>
  textControl({
    ...{ id, name: field.path, form: control.form, shown: control.shown },
    ...(field.type === 'long'
      ? { rows: 4 }
      : { type: field.type === 'date' ? 'date' : 'text', placeholder: field.hint }),
    ...{ isNumber: NUMERIC.has(field.type), longest: field.type === 'currency' ? 3 : undefined },
    ...{ suggestions: field.suggestions, isRequired: field.required, hasFocus: control.focus },
    ...{ isReadOnly: control.locked, isWrong: Boolean(control.error) },
    describedBy: control.error ? `${id}-error` : '',
    onInput: tell(control, false),
    onChange: tell(control, true),
  });

function selectTemplate(field: Field, control: Control, id: string, text: Wording['text']): TemplateResult {
  const options =
    field.type === 'yes-no'
      ? [
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
        ]
      : (field.options ?? []);
  // what was chosen once may not be among the choices any more
  const gone = control.shown && !options.some(({ value }) => value === control.shown);
  return html`<select
    class="input"
    id=${id}
    name=${field.path}
    form=${ifDefined(control.form)}
    ?disabled=${control.locked}
    .value=${live(control.shown)}
    aria-invalid=${control.error ? 'true' : 'false'}
    aria-describedby=${control.error ? `${id}-error` : nothing}
    @change=${tell(control, true)}
  >
    <option value="" .selected=${control.shown === ''}>${field.hint || text.none}</option>
    ${gone ? html`<option value=${control.shown} .selected=${true}>${control.shown}</option>` : nothing}
    ${options.map(({ value, label }) => html`<option value=${value} .selected=${value === control.shown}>${label}</option>`)}
  </select>`;
}
