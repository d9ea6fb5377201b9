import { html, noChange, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** A native control for text, a number or a day. */
export interface TextControl {
  /** Where absent, what stands there is the person's own until its form is sent. */
  readonly shown?: string;
  /** Several lines of text, this many to begin with. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  /** A number: written at the end of its line, with a keyboard of digits. */
  readonly isNumber?: boolean;
  readonly id?: string;
  readonly name?: string;
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string | undefined;
  /** What it edits, for whoever looks for it. */
  readonly field?: string;
  readonly placeholder?: string | undefined;
  readonly longest?: number | undefined;
  /** Words to choose from while typing; they need an `id`. */
  readonly suggestions?: readonly string[] | undefined;
  readonly isRequired?: boolean | undefined;
  /** Can be read and selected, not changed. */
  readonly isReadOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly hasFocus?: boolean | undefined;
  readonly isWrong: boolean;
  /** The ids of what explains it, apart by spaces. */
  readonly describedBy?: string | undefined;
  onInput?(event: Event): void;
  onChange?(event: Event): void;
  onKeydown?(event: KeyboardEvent): void;
}

/** One native control, however many forms show such a value. */
export function textControl(control: TextControl): TemplateResult {
  const { id, shown, rows, type = 'text', isNumber, suggestions = [] } = control;
  // a directive stands for the text it binds
  const value = (shown === undefined ? noChange : live(shown)) as unknown as string;
  const invalid = control.isWrong ? 'true' : 'false';
  const { describedBy, isReadOnly, isDisabled, onInput, onChange, onKeydown } = control;
  if (rows !== undefined)
    return html`<textarea
      class="input"
      id=${ifDefined(id)}
      name=${ifDefined(control.name)}
      form=${ifDefined(control.form)}
      data-field=${ifDefined(control.field)}
      rows=${rows}
      maxlength=${ifDefined(control.longest)}
      placeholder=${ifDefined(control.placeholder)}
      ?required=${control.isRequired}
      ?readonly=${isReadOnly}
      ?disabled=${isDisabled}
      ?autofocus=${control.hasFocus}
      .value=${value}
      aria-invalid=${invalid}
      aria-describedby=${describedBy || nothing}
      @input=${onInput}
      @change=${onChange}
      @keydown=${onKeydown}
    ></textarea>`;
  const list = id && suggestions.length ? `${id}-list` : undefined;
  return html`<input
      class="input ${isNumber ? 'n' : ''}"
      id=${ifDefined(id)}
      name=${ifDefined(control.name)}
      form=${ifDefined(control.form)}
      data-field=${ifDefined(control.field)}
      type=${type}
      inputmode=${isNumber ? 'decimal' : nothing}
      maxlength=${ifDefined(control.longest)}
      autocomplete="off"
      placeholder=${ifDefined(control.placeholder)}
      list=${ifDefined(list)}
      ?required=${control.isRequired}
      ?readonly=${isReadOnly}
      ?disabled=${isDisabled}
      ?autofocus=${control.hasFocus}
      .value=${value}
      aria-invalid=${invalid}
      aria-describedby=${describedBy || nothing}
      @input=${onInput}
      @change=${onChange}
      @keydown=${onKeydown}
    />${list ? html`<datalist id=${list}>${suggestions.map(each => html`<option value=${each}></option>`)}</datalist>` : nothing}`;
}
