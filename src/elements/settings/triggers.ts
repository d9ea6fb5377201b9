import { html, type TemplateResult } from 'lit';
import { liveStages } from '../../domain/stages.js';
import type { Trigger } from '../../domain/triggers.js';
import { cadencesOf, eventName, eventNamed, eventNames, TOUCHES, triggersOf } from './in-force.js';
import { itemList } from './items.js';
import { list } from './list.js';
import { tryTriggers } from './try-out.js';
import type { View } from './view.js';

/** What an event sets off (R28), and a lead to try it on. */
export function triggersPane(view: View): TemplateResult {
  const { text, pipeline, editor, store } = view;
  const none = { value: '', label: text.nothing };
  const cadences = cadencesOf(view).map(({ id, name }) => ({
    value: id,
    label: name ?? text.cadenceNames[id] ?? id,
  }));
  const stages = liveStages(pipeline).map(({ id, name }) => ({ value: id, label: name }));
  const isWait = (days: unknown): boolean =>
    Number.isInteger(days) && (days as number) >= 0 && (days as number) <= 3650;
  return html`<div class="beside">
    ${list(
      view,
      itemList<Trigger>(view, {
        id: 'triggers',
        label: text.panes.triggers,
        columns: [
          {
            ...{ key: 'event', label: text.event, type: 'text', fixed: true, suggestions: eventNames(view) },
            show: event => eventName(view, String(event)),
          },
          {
            ...{ key: 'kind', label: text.plan, type: 'choice', optional: true, width: 'middle' },
            choices: [none, ...TOUCHES.map(value => ({ value, label: text.touches[value] }))],
          },
          { key: 'inDays', label: text.inDays, type: 'number', optional: true, width: 'narrow' },
          {
            ...{
              key: 'cadence',
              label: text.startCadence,
              type: 'choice',
              optional: true,
              width: 'middle',
              later: true,
            },
            choices: [none, ...cadences],
          },
          {
            ...{ key: 'moveTo', label: text.moveTo, type: 'choice', optional: true, width: 'middle', later: true },
            choices: [none, ...stages],
          },
          { key: 'handOver', label: text.handOver, type: 'yes-no', width: 'middle', later: true },
        ],
        items: triggersOf(view),
        idOf: ({ id }) => id,
        nameOf: ({ event }) => eventName(view, event),
        valuesOf: ({ event, plan, cadence, moveTo, handOver }) => ({
          ...{ event, cadence, moveTo, handOver, kind: plan?.kind, inDays: plan?.inDays },
        }),
        patch: patched,
        fresh: ({ event, kind, inDays }) =>
          patched(
            patched({ id: store.ports.newId(), event: eventNamed(view, String(event)) }, 'kind', kind),
            'inDays',
            kind === undefined ? undefined : inDays,
          ),
        check: (_triggers, { plan }) =>
          plan?.inDays === undefined || isWait(plan.inDays) ? null : { key: 'inDays', problem: 'not-allowed' },
        write(to, said) {
          const change = { from: pipeline.triggers, to };
          void editor.apply([{ type: 'pipeline/edit', target: pipeline.id, changes: { triggers: change } }], said);
        },
        addLabel: text.addTrigger,
        empty: text.noTriggers,
      }),
    )}
    ${tryTriggers(view)}
  </div>`;
}

function patched(trigger: Trigger, key: string, value: unknown): Trigger {
  const { plan, ...rest } = trigger;
  if (key === 'kind')
    return value === undefined ? rest : { ...rest, plan: { ...plan, kind: value as (typeof TOUCHES)[number] } };
  if (key === 'inDays') {
    if (!plan) return trigger;
    const { inDays: _before, ...kept } = plan;
    return { ...rest, plan: value === undefined ? kept : { ...kept, inDays: value as number } };
  }
  const { [key as 'event']: _old, ...others } = trigger;
  const isEmpty = value === undefined || value === false;
  return (isEmpty ? others : { ...others, [key]: value }) as Trigger;
}
