import { html, nothing, type TemplateResult } from 'lit';
import { OUTCOMES } from '../../domain/activities.js';
import { isCalendarDate } from '../../domain/calendar.js';
import type { NextStep, When } from '../../domain/records.js';
import { instantAt, timeOf } from '../../i18n/time.js';
import { formatMoment } from '../../i18n/spans.js';
import { tick } from './activity-deeds.js';
import { plan } from './deal-deeds.js';
import { dayOf } from './values.js';
import { choice, line, lines, smallForm, type Given } from './small-form.js';
import { stepToCalendar } from './to-calendar.js';
import type { View } from './view.js';

const KINDS = ['call', 'email', 'meeting', 'task'] as const satisfies readonly NextStep['kind'][];

/** What is planned next, with the ways to do it, change it and put it into a calendar; or the plan of one. */
export function stepTemplate(view: View): TemplateResult {
  const { deal, text, opened, locked } = view;
  if (opened?.form === 'plan') return planForm(view);
  if (opened?.form === 'tick') return tickForm(view);
  if (deal.nextStep) return plannedTemplate(view, deal.nextStep);
  if (locked) return html`<p class="muted">${text.none}</p>`;
  return html`<button class="plan-here" type="button" data-act="plan" @click=${() => view.open({ form: 'plan' })}>
    ${text.planHint}
  </button>`;
}

function plannedTemplate(view: View, step: NextStep): TemplateResult {
  const { deal, text, format, now, deeds, locked } = view;
  const day = step.due == null ? '' : dayOf(step.due, format);
  const isLate = day !== '' && day < format.calendar.dayOf(now);
  return html`<div class="planned" part="next-step">
    <i aria-hidden="true"></i>
    <div class="what">
      <strong>${step.title}</strong>
      <span class="muted small"
        >${[text.kinds[step.kind] ?? '', step.due == null ? '' : formatMoment(format, step.due, now), deal.owner].filter(Boolean).join(' · ')}
        ${isLate ? html`<span class="chip warn">${text.overdue}</span>` : nothing}</span
      >
    </div>
    ${
      locked
        ? nothing
        : html`<div class="acts">
            <button class="button" type="button" data-act="tick" @click=${() => view.open({ form: 'tick' })}>
              ${text.done}
            </button>
            ${
              step.due == null
                ? nothing
                : html`<button class="button ghost" type="button" @click=${() => stepToCalendar(view, step)}>
                    ${text.toCalendar}
                  </button>`
            }
            <button
              class="button ghost"
              type="button"
              data-act="change-step"
              @click=${() => view.open({ form: 'plan' })}
            >
              ${text.changeStep}
            </button>
            <button class="button ghost" type="button" @click=${() => plan(deeds, deal, undefined)}>
              ${text.cancelStep}
            </button>
          </div>`
    }
  </div>`;
}

/** What the controls of a step need; a deal tells what is usually done with it. */
export type StepView = Pick<View, 'text' | 'words' | 'format' | 'errors'> & Partial<Pick<View, 'deal' | 'stage'>>;

/** The controls that say what is to be done and when. */
export function stepFields(view: StepView, step: NextStep | undefined, label: string, hint = ''): TemplateResult {
  const { text, format, stage, deal } = view;
  const zone = format.calendar.zone;
  const suggestions = deal?.status === 'won' ? text.afterSteps.map(({ title }) => title) : text.stepSuggestions;
  return html`${line(view, 'title', label, { value: step?.title ?? '', suggestions, focus: !hint, hint })}
    <div class="trio" data-stage=${stage?.id ?? nothing}>
      ${choice(
        'kind',
        text.stepKind,
        KINDS.map(kind => [kind, text.kinds[kind]]),
        step?.kind ?? 'call',
      )}
      ${line(view, 'due', text.due, { type: 'date', value: dayOf(step?.due, format) })}
      ${line(view, 'time', text.dueTime, { type: 'time', value: typeof step?.due === 'number' ? timeOf(step.due, zone) : '' })}
    </div>`;
}

/** When it is due: a day, or a moment in the pipeline's zone. */
function dueOf(given: Given, zone: string): When {
  const day = given('due');
  if (!day) return null;
  return given('time') ? instantAt(day, given('time'), zone) : day;
}

/** What the controls say; what is wrong with them, by name. */
export function readStep(
  view: StepView,
  given: Given,
  form: HTMLFormElement,
  id: string,
): NextStep | Record<string, string> {
  const { words } = view;
  const due = given('due');
  const isBad = (form.elements.namedItem('due') as HTMLInputElement).validity.badInput;
  if (isBad || (due && !isCalendarDate(due)) || (given('time') && !due)) return { due: words.badDate };
  const kind = given('kind') as NextStep['kind'];
  return { id, kind, title: given('title'), due: dueOf(given, view.format.calendar.zone) };
}

/** Whether it is a step, not what is wrong with it. */
export const isStep = (made: NextStep | Record<string, string>): made is NextStep => 'title' in made;

function planForm(view: View): TemplateResult {
  const { deal, text, deeds, store } = view;
  return smallForm(view, {
    name: 'plan',
    body: stepFields(view, deal.nextStep, text.stepTitle),
    submit: text.plan,
    send: (given, form) => {
      if (!given('title')) return { title: text.needStep };
      const made = readStep(view, given, form, deal.nextStep?.id ?? store.ports.newId());
      if (!isStep(made)) return made;
      void plan(deeds, deal, made).then(step => step?.done.length && view.open(null));
    },
  });
}

/** What came of the step, and what comes next: one form, one undo. */
function tickForm(view: View): TemplateResult {
  const { deal, text, deeds, store } = view;
  const { kind = 'task', title = '' } = deal.nextStep ?? {};
  return smallForm(view, {
    name: 'tick',
    body: html`<h3>${title}</h3>
      ${
        OUTCOMES[kind]?.length
          ? choice(
              'outcome',
              text.outcome,
              OUTCOMES[kind].map(each => [each, text.outcomes[each]]),
              '',
            )
          : nothing
      }
      ${lines(view, 'text', text.text, '', true)} ${stepFields(view, undefined, text.whatNext, text.whatNextHint)}`,
    submit: text.done,
    send: (given, form) => {
      const next = readStep(view, given, form, store.ports.newId());
      if (!isStep(next)) return next;
      if (!next.title && next.due != null) return { title: text.needStep };
      const said = { outcome: given('outcome'), text: given('text') };
      void tick(deeds, deal, next.title ? { ...said, next } : said).then(step => step?.done.length && view.open(null));
    },
  });
}
