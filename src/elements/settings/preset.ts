import { html, nothing, type TemplateResult } from 'lit';
import { planPreset, presetIntents } from '../../domain/preset-plan.js';
import { isPreset, PRESETS, type Preset } from '../../domain/presets.js';
import type { View } from './view.js';

/** Ready-made stages (R7–R11): what they would make of this pipeline is shown before it is done. */
export function presetTemplate(view: View): TemplateResult {
  const { text, state, turn } = view;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    turn({ preset: isPreset(value) ? value : '', heirs: {} });
  };
  return html`<section class="part rule" part="presets">
    <h3>${text.presets}</h3>
    <p class="muted small">${text.presetsHint}</p>
    <label class="field"
      ><span>${text.preset}</span>
      <select class="input" data-field="preset" @change=${choose}>
        <option value="" .selected=${state.preset === ''}>${text.choosePreset}</option>
        ${(Object.keys(PRESETS) as Preset[]).map(
          preset =>
            html`<option value=${preset} .selected=${preset === state.preset}>${text.presetNames[preset]}</option>`,
        )}
      </select></label
    >
    ${state.preset ? outcomeTemplate(view, state.preset) : nothing}
  </section>`;
}

function outcomeTemplate(view: View, preset: Preset): TemplateResult {
  const { pipeline, store, text, state, editor, turn, format } = view;
  const plan = planPreset(pipeline, preset);
  const use = async (): Promise<void> => {
    const step = await editor.apply(
      presetIntents(pipeline, plan, state.heirs),
      text.presetUsed(text.presetNames[preset]),
    );
    if (!step) return;
    turn({ preset: '', heirs: {} });
    view.focus('[data-field="preset"]');
  };
  return html`<ol class="rail-of-stages" aria-label=${text.presetStages}>
      ${plan.stages.map(({ name }) => html`<li class="chip">${name}</li>`)}
    </ol>
    ${plan.leaving.length ? html`<h4>${text.leaving}</h4>` : nothing}
    ${plan.leaving.map(({ stage, heir, heirs }) => {
      const count = store.deals(stage.id).length;
      if (heir === null) return html`<p class="muted small">${text.stays(stage.name)}</p>`;
      return html`<label class="field pairing"
        ><span>${text.dealsGoTo(stage.name, count, format)}</span>
        <select
          class="input"
          @change=${(event: Event) =>
            turn({ heirs: { ...state.heirs, [stage.id]: (event.target as HTMLSelectElement).value } })}
        >
          ${heirs.map(
            ({ id, name }) =>
              html`<option value=${id} .selected=${id === (state.heirs[stage.id] ?? heir)}>${name}</option>`,
          )}
        </select></label
      >`;
    })}
    <div class="buttons">
      <button class="button ghost" type="button" @click=${() => turn({ preset: '', heirs: {} })}>${text.cancel}</button>
      <button class="button primary" type="button" @click=${() => void use()}>${text.usePreset}</button>
    </div>`;
}
