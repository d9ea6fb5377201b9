import { html, type TemplateResult } from 'lit';
import { PRESETS, isPreset } from '../../../domain/presets.js';
import { readStages } from '../../../domain/read-stages.js';
import { liveStages } from '../../../domain/stages.js';
import { pipelines as english } from '../../../i18n/en/pipelines.js';
import { reachablePipelines, type Neighbours } from '../../../store/neighbours.js';
import type { PipelineStore } from '../../../store/store.js';
import type { Hands } from '../hands/hands.js';

interface Making {
  cancel(): void;
  made(store: PipelineStore): void;
  update(): void;
}

/** Asks for the name and stages of a new pipeline, kept where the present one is. */
export function newPipelineForm(hands: Hands, neighbours: Neighbours, { cancel, made }: Making): TemplateResult {
  const { board, store } = hands;
  const text = board.messages('pipelines', english);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const name = String(data.get('pipeline-name')).trim();
    const preset = data.get('preset');
    const isTaken = (await reachablePipelines(store)).includes(name);
    if (!name || isTaken) {
      form.querySelector('.error')!.textContent = name ? text.taken(name) : text.noName;
      return form.querySelector('input')!.focus();
    }
    const stages = liveStages(store.pipeline).map(stage => ({ ...stage }));
    const next = await neighbours.open(name, isPreset(preset) ? { preset } : { stages });
    // with a name of its own it is stored at once: the next visit must find these stages
    const changes = { title: { from: next.pipeline.title, to: name } };
    await next.dispatch({ type: 'pipeline/edit', target: next.pipeline.id, changes }, { undoable: false }).settled;
    made(next);
  };
  return html`<form class="new" novalidate @submit=${(event: SubmitEvent) => void submit(event)}>
    <label class="field"
      ><span>${text.newName}</span><input class="input" name="pipeline-name" autocomplete="off" maxlength="80" required
    /></label>
    <label class="field"
      ><span>${text.stages}</span
      ><select class="input" name="preset">
        <option value="">${text.likeHere}</option>
        ${Object.entries(PRESETS).map(
          ([name, stages]) =>
            html`<option value=${name}>
              ${readStages(stages)
                .map(stage => stage.name)
                .join(' · ')}
            </option>`,
        )}
      </select></label
    >
    <p class="error" role="alert"></p>
    <div class="buttons">
      <button class="button ghost" type="button" @click=${cancel}>${text.cancel}</button>
      <button class="button primary">${text.create}</button>
    </div>
  </form>`;
}
