import { html, type TemplateResult } from 'lit';
import { EIGHT_TOUCHES, type Cadence, type CadenceStep } from '../../domain/cadence.js';
import { cadencesOf, TOUCHES } from './in-force.js';
import { itemList } from './items.js';
import { list, type ListSpec } from './list.js';
import { withDetails } from './more.js';
import { tryCadence } from './try-out.js';
import type { View } from './view.js';

/** Spaced series of follow-ups (R44). */
export function cadencesPane(view: View): TemplateResult {
  const { text, pipeline, editor, store } = view;
  const write = (to: readonly Cadence[], said: string): void => {
    const changes = { cadences: { from: pipeline.cadences, to } };
    void editor.apply([{ type: 'pipeline/edit', target: pipeline.id, changes }], said);
  };
  const all = cadencesOf(view);
  return list(
    view,
    itemList<Cadence>(view, {
      id: 'cadences',
      label: text.panes.cadences,
      columns: [{ key: 'name', label: text.cadence, type: 'text', width: 'wide' }],
      items: all,
      idOf: ({ id }) => id,
      nameOf: ({ id, name }) => name ?? text.cadenceNames[id] ?? id,
      valuesOf: ({ id, name }) => ({ name: name ?? text.cadenceNames[id] ?? id }),
      patch: (cadence, _key, value) => ({ ...cadence, name: String(value) }),
      fresh: ({ name }) => ({ id: store.ports.newId(), name: String(name), steps: EIGHT_TOUCHES.steps }),
      write,
      decorate(cadence, row) {
        const replace = (steps: readonly CadenceStep[], said: string): void =>
          write(
            all.map(each => (each.id === cadence.id ? { ...each, steps } : each)),
            said,
          );
        return withDetails(
          view,
          row,
          () =>
            html`<div class="beside">
              ${list(view, stepList(view, cadence, row.name, replace))} ${tryCadence(view, cadence)}
            </div>`,
        );
      },
      addLabel: text.addCadence,
      empty: text.noCadences,
    }),
  );
}

function stepList(
  view: View,
  { id, steps }: Cadence,
  name: string,
  write: (steps: readonly CadenceStep[], said: string) => void,
): ListSpec {
  const { text, format } = view;
  const { place: _place, ...spec } = itemList<CadenceStep>(view, {
    id: `steps.${id}`,
    label: text.stepsOf(name),
    columns: [
      { key: 'day', label: text.day, type: 'number', width: 'narrow' },
      {
        ...{ key: 'kind', label: text.touch, type: 'choice', width: 'middle' },
        choices: TOUCHES.map(value => ({ value, label: text.touches[value] })),
      },
      { key: 'title', label: text.touchTitle, type: 'text', optional: true },
    ],
    // they stand in the order of their days, whoever wrote them
    items: [...steps].sort((a, b) => a.day - b.day),
    nameOf: ({ day, kind }) => text.touchOn(text.touches[kind], day, format),
    valuesOf: step => ({ ...step }),
    patch: (step, key, value) => ({ ...step, [key]: value }),
    fresh: values => values as unknown as CadenceStep,
    check: (_steps, { day }) =>
      Number.isInteger(day) && day >= 0 && day <= 3650 ? null : { key: 'day', problem: 'not-allowed' },
    write,
  });
  return spec;
}
