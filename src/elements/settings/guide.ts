import { html, nothing, type TemplateResult } from 'lit';
import { isRevisionDue, reviseNow, revisionDue } from '../../domain/revision.js';
import { GUIDE_STEPS, type GuideStep } from '../../domain/settings.js';
import { liveStages } from '../../domain/stages.js';
import { ICONS } from './icons.js';
import type { PaneName, View } from './view.js';

/** Where a step is taken. */
const PANE_OF: Readonly<Record<GuideStep, PaneName | null>> = {
  customer: 'customer',
  decisions: 'stages',
  cases: null,
  activities: 'stages',
  triggers: 'triggers',
  size: 'quotas',
  colleague: null,
};

/** Whether the team is reminded to look at its pipeline again. */
export const isReminded = ({ pipeline, store, now, format }: View): boolean =>
  store.status.phase === 'ready' && isRevisionDue(pipeline, format.calendar, now);

/** Builds a pipeline step by step, in the order that works: from who buys to how large it must be (R6, R48). */
export function guidePane(view: View): TemplateResult {
  const { text } = view;
  return html`<p class="muted">${text.guideIntro}</p>
    <ol class="steps-list" part="guide">
      ${GUIDE_STEPS.map((step, at) => stepTemplate(view, step, at + 1))}
    </ol>
    ${revisionTemplate(view)}`;
}

function stepTemplate(view: View, step: GuideStep, number: number): TemplateResult {
  const { text, pipeline, format, now, locked, editor, go } = view;
  const { title, body } = text.guide[step];
  const doneAt = pipeline.guide?.[step];
  const pane = PANE_OF[step];
  const path = `guide.${step}`;
  const mark = (): void => editor.set(path, doneAt === undefined ? now : undefined, title);
  return html`<li class="step ${doneAt === undefined ? '' : 'done'}">
    <span class="number" aria-hidden="true">${doneAt === undefined ? format.count(number) : ICONS.done}</span>
    <div class="what">
      <h3>${title}</h3>
      <p class="muted">${body}</p>
      <p class="small state">${doneAt === undefined ? stateOf(view, step) : text.doneOn(format.day(doneAt, now))}</p>
    </div>
    <div class="buttons">
      ${
        pane
          ? html`<button
              class="button"
              type="button"
              aria-label=${text.openPane(text.panes[pane])}
              @click=${() => go(pane)}
            >
              ${text.panes[pane]}
            </button>`
          : nothing
      }
      ${
        locked
          ? nothing
          : html`<button
              class="button ghost"
              type="button"
              aria-label=${`${doneAt === undefined ? text.markDone : text.markOpen}: ${title}`}
              @click=${mark}
            >
              ${doneAt === undefined ? text.markDone : text.markOpen}
            </button>`
      }
    </div>
  </li>`;
}

/** What there is of it already. */
function stateOf({ pipeline, text, format }: View, step: GuideStep): string {
  const stages = liveStages(pipeline);
  switch (step) {
    case 'customer':
      return text.answered(Object.keys(pipeline.idealCustomer ?? {}).length, format);
    case 'decisions':
      return text.stagesCount(stages.length, format);
    case 'activities':
      return text.stagesWithActivities(
        stages.filter(({ checklist, required }) => checklist.length || required.length).length,
        stages.length,
        format,
      );
    case 'size':
      return text.quotasCount(Object.keys(pipeline.quotas ?? {}).length, format);
    default:
      return '';
  }
}

function revisionTemplate(view: View): TemplateResult | typeof nothing {
  const { text, pipeline, format, now, editor, locked } = view;
  const due = revisionDue(pipeline, format.calendar);
  if (due === null) return nothing;
  const isDue = isReminded(view);
  const done = (): void => void editor.apply([reviseNow(pipeline, now)], text.changed(text.revise));
  const later = pipeline.reviseOn === due ? text.revisePutOff : text.reviseLater;
  return html`<section class="part rule revision">
    <h3>${text.revise}</h3>
    <p class=${isDue ? 'banner' : 'muted'}>
      ${isDue ? text.reviseNow(format.day(due, now)) : later(format.day(due, now))}
    </p>
    ${
      locked
        ? nothing
        : html`<div class="buttons">
            <button class="button ${isDue ? 'primary' : ''}" type="button" data-field="revised" @click=${done}>
              ${text.revised}
            </button>
          </div>`
    }
  </section>`;
}
