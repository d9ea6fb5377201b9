import { html, nothing } from 'lit';
import { get, same } from '../../domain/paths.js';
import type { Changes, FieldChange } from '../../domain/operations.js';
import type { Contact, Deal, Pipeline, Stage } from '../../domain/records.js';
import { isCrowded, missingRequired } from '../../domain/stage-rules.js';
import { controlTemplate } from '../details/control.js';
import { fieldAt, type Field, type Wording } from '../details/fields.js';
import { read, write } from '../details/values.js';
import { openDialog } from './dialog.js';

/** What entering a stage is about. */
export interface Entering extends Wording {
  readonly deal: Deal;
  readonly stage: Stage;
  readonly pipeline: Pipeline;
  /** How many deals stand there already. */
  readonly count: number;
}

/**
 * Asks for what a stage requires and the deal does not have yet, with the stage's guidance. Answers what to change along
 * with the move (`deal/move` and `deal/close` take it as `changes`); `null` = the deal stays where it is.
 */
export function askRequired(root: ShadowRoot, entering: Entering): Promise<Changes | null> {
  const { deal, stage, pipeline, count, text, words, format } = entering;
  const wording: Wording = { text, words, format };
  const fields = missingRequired(deal, stage).map(path => fieldAt(path, pipeline, deal, wording));
  const errors = new Map<string, string>();
  const title = text.enter(deal.title, stage.name);

  return openDialog<Changes>(root, title, (answer, update) => {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const given = readAll(fields, new FormData(form), deal, wording, errors);
      if (!errors.size) return answer(given);
      update();
      form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    };
    return html`<form novalidate @submit=${submit}>
      <header><h2>${title}</h2></header>
      ${stage.guidance ? html`<p>${stage.guidance}</p>` : nothing}
      ${isCrowded(stage, count) ? html`<p class="warning">${text.crowded(count, stage.limit!, format)}</p>` : nothing}
      <p class="muted small">${text.enterText}</p>
      ${fields.map((field, index) =>
        controlTemplate(
          { ...field, required: true },
          {
            scope: 'enter',
            shown: write(field, get(deal, field.path), wording),
            error: errors.get(field.path),
            focus: index === 0,
          },
          wording,
        ),
      )}
      <div class="buttons">
        <button class="button ghost" type="button" @click=${() => answer(null)}>${text.enterCancel}</button>
        <button class="button primary">${text.enterSubmit(stage.name)}</button>
      </div>
    </form>`;
  });
}

function readAll(
  fields: readonly Field[],
  given: FormData,
  deal: Deal,
  wording: Wording,
  errors: Map<string, string>,
): Changes {
  errors.clear();
  const changes: Record<string, FieldChange> = {};
  const people: Contact[] = [];
  for (const field of fields) {
    const typed = read({ ...field, required: true }, String(given.get(field.path) ?? ''), deal, wording);
    if ('error' in typed) errors.set(field.path, typed.error);
    else if (field.type === 'contact') people.push(typed.value as Contact);
    else changes[field.path] = { from: get(deal, field.path), to: typed.value };
  }
  // one person may have several roles asked for: they are added one by one, together
  if (people.length) changes.contacts = { from: deal.contacts, to: [...deal.contacts, ...people] };
  for (const [path, { from, to }] of Object.entries(changes)) if (same(from, to)) delete changes[path];
  return changes;
}
