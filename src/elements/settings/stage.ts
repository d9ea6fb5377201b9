import { html, nothing, type TemplateResult } from 'lit';
import type { Addressed } from '../../domain/operations.js';
import type { Stage } from '../../domain/records.js';
import { customFieldsOf } from '../../domain/settings.js';
import { liveStages } from '../../domain/stages.js';
import { checklists as english } from '../../i18n/en/checklists.js';
import { messagesOf } from '../../i18n/messages.js';
import { checks } from './checks.js';
import { setting } from './field.js';
import { itemList, problemOf } from './items.js';
import { list, type ListSpec } from './list.js';
import { textList } from './rows.js';
import type { View } from './view.js';

/** Fields of a deal that a stage may ask for; the team's own fields come after them. */
const ASKED = [
  ...(['organisation', 'contacts', 'value', 'expectedClose', 'owner', 'source'] as const),
  ...(['campaign', 'product', 'nextStep', 'notes'] as const),
] as const;

/** All that a stage carries besides what its row shows. */
export function stageTemplate(view: View, stage: Stage): TemplateResult {
  const { text } = view;
  const path = (field: string): string => `stages.${stage.id}.${field}`;
  return html`${setting(view, path('guidance'), stage.guidance, {
      ...{ label: text.guidance, type: 'long', optional: true, hint: text.guidanceHint },
    })}
    ${setting(view, path('phase'), stage.phase, {
      ...{ label: text.phase, type: 'choice', locked: whyKept(view, stage) },
      choices: (['open', 'won', 'retention'] as const).map(value => ({ value, label: text.phases[value] })),
    })}
    ${
      stage.limit === undefined
        ? nothing
        : setting(view, path('limitHard'), stage.limitHard, { label: text.limitHard, type: 'yes-no' })
    }
    ${requiredTemplate(view, stage)} ${nextTemplate(view, stage)}
    <section class="part">
      <h3>${text.checklist}</h3>
      <p class="muted small">${text.checklistHint}</p>
      ${list(view, textList(view, path('checklist'), { label: text.checklistOf(stage.name), item: text.checklistItem }))}
      ${view.locked ? nothing : readyTemplate(view, stage)}
    </section>
    <section class="part">
      <h3>${text.library}</h3>
      <p class="muted small">${text.libraryHint}</p>
      ${list(view, linkList(view, stage))}
    </section>`;
}

/** Deals that stand in a stage are open or won by its kind: only that of an empty one can change. */
function whyKept({ pipeline, store, text, format }: View, { id, phase }: Stage): string {
  const count = store.deals(id).length;
  if (count) return text.phaseTaken(count, format);
  const isLast = phase === 'open' && liveStages(pipeline).filter(stage => stage.phase === 'open').length === 1;
  return isLast ? text.phaseLast : '';
}

const edit = (view: View, stage: Stage, field: keyof Stage, to: unknown): Addressed => ({
  type: 'pipeline/edit',
  target: view.pipeline.id,
  changes: { [`stages.${stage.id}.${field}`]: { from: stage[field], to } },
});

function requiredTemplate(view: View, stage: Stage): TemplateResult {
  const { text, pipeline, editor } = view;
  const choices = [
    ...ASKED.map(value => ({ value: value as string, label: text.dealField[value] })),
    ...customFieldsOf(pipeline).map(({ key, label }) => ({ value: `custom.${key}`, label })),
  ];
  return checks(
    view,
    { legend: text.required, hint: text.requiredHint, id: `required.${stage.id}` },
    choices,
    stage.required,
    (value, on) => {
      const to = on ? [...stage.required, value] : stage.required.filter(each => each !== value);
      void editor.apply([edit(view, stage, 'required', to)], text.changed(`${text.required}: ${stage.name}`));
    },
  );
}

/** Where deals may go from here: anywhere, until somebody chooses. */
function nextTemplate(view: View, stage: Stage): TemplateResult {
  const { text, pipeline, editor } = view;
  const stages = liveStages(pipeline);
  // going back is a correction, and always allowed
  const others = stages.slice(stages.findIndex(({ id }) => id === stage.id) + 1);
  if (!others.length) return html``;
  const all = others.map(({ id }) => id);
  const chosen = stage.next ?? all;
  return checks(
    view,
    { legend: text.next, hint: text.nextHint, id: `next.${stage.id}` },
    others.map(({ id, name }) => ({ value: id, label: name })),
    chosen,
    (value, on) => {
      const some = on ? [...chosen, value] : chosen.filter(each => each !== value);
      const to = all.every(id => some.includes(id)) ? undefined : some;
      void editor.apply([edit(view, stage, 'next', to)], text.changed(`${text.next}: ${stage.name}`));
    },
  );
}

function readyTemplate(view: View, stage: Stage): TemplateResult {
  const { text, format, editor } = view;
  const ready = Object.values(messagesOf('checklists', format.language, english))
    .map(({ name, items }) => ({ name, missing: items.filter(item => !stage.checklist.includes(item)) }))
    .filter(({ missing }) => missing.length);
  return html`<div class="buttons">
    ${ready.map(
      ({ name, missing }) =>
        html`<button
          class="button ghost"
          type="button"
          @click=${() =>
            void editor.apply([edit(view, stage, 'checklist', [...stage.checklist, ...missing])], text.added(name))}
        >
          ${text.addReady(name)}
        </button>`,
    )}
  </div>`;
}

/** What helps a buyer at this point (R12). */
function linkList(view: View, stage: Stage): ListSpec {
  const { text, editor } = view;
  const path = `stages.${stage.id}.library`;
  return itemList(view, {
    id: path,
    label: text.libraryOf(stage.name),
    columns: [
      { key: 'label', label: text.linkLabel, type: 'text' },
      { key: 'url', label: text.linkUrl, type: 'text', width: 'wide', placeholder: 'https://' },
    ],
    items: stage.library,
    nameOf: ({ label }) => label,
    valuesOf: link => ({ ...link }),
    patch: (link, key, value) => ({ ...link, [key]: String(value) }),
    fresh: ({ label, url }) => ({ label: String(label), url: String(url) }),
    check: (links, changed) => problemOf(path, links, changed, 'url'),
    write: (to, said) => void editor.apply([edit(view, stage, 'library', to)], said),
  });
}
