import { html, nothing, type TemplateResult } from 'lit';
import { controlTemplate } from './control.js';
import { fieldAt, ownFields, type Field } from './fields.js';
import { write } from './values.js';
import type { View } from './view.js';

/** The form that holds a deal's fields: controls elsewhere name it too. */
export const FORM = 'facts';

/** One field, and, where somebody else changed it meanwhile, both values to choose from. */
export function factTemplate(view: View, field: Field, focus = false): TemplateResult {
  const { draft, deal, locked } = view;
  const { path } = field;
  return controlTemplate(
    field,
    {
      shown: draft.shown(field, deal, view),
      error: draft.error(path),
      locked,
      focus,
      form: FORM,
      below: conflictTemplate(view, field),
      onType: (typed, done, bad) => {
        draft.type(field, typed, deal, view, bad);
        if (done) draft.check(path);
        view.update();
      },
    },
    view,
  );
}

function conflictTemplate(view: View, field: Field): TemplateResult | typeof nothing {
  const { draft, deal, text } = view;
  const conflict = draft.conflict(field.path, deal);
  if (!conflict) return nothing;
  const choose = (whose: 'theirs' | 'yours') => (): void => {
    draft.resolve(field.path, whose, deal);
    view.update();
  };
  const row = (name: string, value: unknown, label: string, whose: 'theirs' | 'yours'): TemplateResult =>
    html`<li>
      <span class="whose small">${name}</span>
      <span class="value">${write(field, value, view) || text.none}</span>
      <button class="button" type="button" @click=${choose(whose)}>${label}</button>
    </li>`;
  return html`<div class="conflict" role="group" aria-label=${text.conflict(field.label)} data-conflict=${field.path}>
    <p class="small">${text.conflict(field.label)}</p>
    <ul>
      ${row(text.theirs, conflict.theirs, text.useTheirs, 'theirs')}
      ${row(text.yours, conflict.yours, text.useYours, 'yours')}
    </ul>
  </div>`;
}

/** The deal's fields, in the order a seller asks for them. */
export function factsTemplate(view: View): TemplateResult {
  const { store, deal, text } = view;
  const fact = (path: string): TemplateResult => factTemplate(view, fieldAt(path, store.pipeline, deal, view));
  const own = ownFields(store.pipeline);
  return html`<div class="amount">${fact('value')}${fact('currency')}</div>
    ${fact('expectedClose')}
    ${['forecast', 'probability', 'organisation', 'owner', 'source', 'campaign', 'product', 'tags', 'notes'].map(fact)}
    ${
      own.length
        ? html`<h3>${text.ownFields}</h3>
            ${own.map(field => factTemplate(view, field))}`
        : nothing
    }`;
}
