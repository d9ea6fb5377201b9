import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One option of a select. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A labelled native select; with `prompt` nothing is chosen at first, and `error` is said beside it. */
export function select(
  label: string,
  options: readonly Option[],
  value: string | null,
  onChange: (value: string) => void,
  { prompt = '', error = '', id = '', hidden = false } = {},
): TemplateResult {
  const invalid = error !== '' && value === null;
  return html`<label class="field"
    ><span class=${hidden ? 'sr' : ''}>${label}</span>
    <select
      class="input"
      id=${ifDefined(id || undefined)}
      aria-invalid=${invalid ? 'true' : 'false'}
      aria-describedby=${invalid ? `${id}-error` : nothing}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${value === null ? html`<option value="" disabled .selected=${true}>${prompt}</option>` : nothing}
      ${options.map(each => html`<option value=${each.value} .selected=${each.value === value}>${each.label}</option>`)}
    </select>
    ${invalid ? html`<span class="error" id="${id}-error">${error}</span>` : nothing}
  </label>`;
}
