import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { View } from './view.js';

/** What is wrong in a small form, by the name of its control. */
export type Faults = Readonly<Partial<Record<string, string>>>;
/** What the controls of a small form hold. */
export type Given = (name: string) => string;

interface SmallForm {
  readonly name: string;
  readonly body: unknown;
  readonly submit: string;
  /** Answers what is wrong, by the name of its control, or carries it out. */
  readonly send: (given: Given, form: HTMLFormElement) => Faults | void;
  /** Further buttons, before the way out. */
  readonly more?: unknown;
}

/** A form in the place of what it is about; Escape closes it and nothing else. */
export function smallForm(view: View, { name, body, submit, send, more = nothing }: SmallForm): TemplateResult {
  const { words } = view;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const faults = send(each => String(data.get(each) ?? '').trim(), form);
    if (faults && Object.keys(faults).length) view.fault(faults);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    view.open(null);
  };
  return html`<form class="small-form" data-form=${name} novalidate @submit=${onSubmit} @keydown=${onKeydown}>
    ${body}
    <div class="buttons">
      ${more}
      <button class="button ghost" type="button" @click=${() => view.open(null)}>${words.cancel}</button>
      <button class="button primary">${submit}</button>
    </div>
  </form>`;
}

interface Line {
  readonly type?: 'text' | 'date' | 'time' | 'email' | 'tel' | 'url';
  readonly value?: string;
  readonly suggestions?: readonly string[];
  readonly focus?: boolean;
  readonly max?: string;
  readonly hint?: string;
}

/** A labelled input of a small form. */
export function line(view: Pick<View, 'errors'>, name: string, label: string, more: Line = {}): TemplateResult {
  const { type = 'text', value = '', suggestions = [], focus = false, max, hint } = more;
  const error = view.errors[name];
  return html`<label class="field"
    ><span>${label}</span>
    <input
      class="input"
      name=${name}
      type=${type}
      autocomplete="off"
      ?data-first=${focus}
      max=${ifDefined(max)}
      placeholder=${hint ?? ''}
      list=${ifDefined(suggestions.length ? `${name}-list` : undefined)}
      .defaultValue=${value}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? `${name}-error` : nothing}
    />${
      suggestions.length
        ? html`<datalist id="${name}-list">${suggestions.map(each => html`<option value=${each}></option>`)}</datalist>`
        : nothing
    }${error ? html`<span class="error" id="${name}-error">${error}</span>` : nothing}
  </label>`;
}

/** A labelled text of several lines. */
export const lines = (view: View, name: string, label: string, value = '', focus = false): TemplateResult =>
  html`<label class="field"
    ><span>${label}</span>
    <textarea
      class="input"
      name=${name}
      rows="3"
      ?data-first=${focus}
      .defaultValue=${value}
      aria-invalid=${view.errors[name] ? 'true' : 'false'}
      aria-describedby=${view.errors[name] ? `${name}-error` : nothing}
    ></textarea
    >${view.errors[name] ? html`<span class="error" id="${name}-error">${view.errors[name]}</span>` : nothing}
  </label>`;

/** A labelled choice. */
export const choice = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): TemplateResult =>
  html`<label class="field"
    ><span>${label}</span>
    <select class="input" name=${name}>
      ${options.map(([value, each]) => html`<option value=${value} ?selected=${value === chosen}>${each}</option>`)}
    </select>
  </label>`;
