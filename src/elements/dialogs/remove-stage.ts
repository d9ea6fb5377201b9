import { html } from 'lit';
import type { Pipeline, Stage } from '../../domain/records.js';
import { liveStages } from '../../domain/stages.js';
import { deal as english } from '../../i18n/en/deal.js';
import type { Format } from '../../i18n/format.js';
import { messagesOf } from '../../i18n/messages.js';
import { ask } from './ask.js';

interface Asking {
  readonly stage: Stage;
  readonly pipeline: Pipeline;
  readonly count: number;
  readonly format: Format;
}

/** Asks into which stage the deals of a removed one go; the id, or `null`. */
export function askHeir(root: ShadowRoot, { stage, pipeline, count, format }: Asking): Promise<string | null> {
  const text = messagesOf('deal', format.language, english);
  const stages = liveStages(pipeline);
  const at = stages.findIndex(({ id }) => id === stage.id);
  const heirs = stages.filter(({ id, phase }) => id !== stage.id && phase === stage.phase);
  const nearest = heirs.findLast(({ id }) => stages.findIndex(each => each.id === id) < at) ?? heirs[0];
  const title = text.removeStage(stage.name);
  return ask(
    root,
    { title, text: { cancel: text.cancel, save: text.remove } },
    () =>
      html`<p class="muted">${text.removeStageText(count, format)}</p>
        <label class="field"
          ><span>${text.removeStageInto}</span>
          <select class="input" name="into">
            ${heirs.map(({ id, name }) => html`<option value=${id} ?selected=${id === nearest?.id}>${name}</option>`)}
          </select>
        </label>`,
    given => given('into'),
  );
}
