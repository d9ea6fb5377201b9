import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Choice } from './field.js';
import type { View } from './view.js';

/** Several of a few, as native check boxes under one heading. */
export const checks = (
  { locked }: View,
  { legend, hint = '', id }: { readonly legend: string; readonly hint?: string; readonly id: string },
  choices: readonly Choice[],
  chosen: readonly string[],
  toggle: (value: string, on: boolean) => void,
): TemplateResult =>
  html`<fieldset class="checks" ?disabled=${locked}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="muted small">${hint}</p>` : nothing}
    <div class="options">
      ${choices.map(
        ({ value, label, disabled = false }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              data-field="${id}.${value}"
              .checked=${live(chosen.includes(value))}
              ?disabled=${disabled}
              @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
