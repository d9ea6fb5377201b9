import { html, nothing, type TemplateResult } from 'lit';
import { OUTCOMES, type ActivityInput } from '../../domain/activities.js';
import { isCalendarDate } from '../../domain/calendar.js';
import type { Changes } from '../../domain/operations.js';
import { same } from '../../domain/paths.js';
import type { Activity, ActivityKind } from '../../domain/records.js';
import type { Step } from '../../store/step.js';
import { editActivity, log } from './activity-deeds.js';
import { dayOf } from './values.js';
import { choice, line, lines, smallForm } from './small-form.js';
import type { View } from './view.js';

const KINDS = ['call', 'email', 'meeting', 'note'] as const satisfies readonly ActivityKind[];

/** What a person calls an activity: its title, else the beginning of its text, else its kind. */
export const nameOf = ({ title, text, kind }: Activity, { text: words }: View): string =>
  title || text.split('\n')[0]!.slice(0, 60) || words.kinds[kind];

/** The ways to write down what was done. */
export function logTemplate(view: View): TemplateResult | typeof nothing {
  const { text, opened, locked } = view;
  if (opened?.form === 'log') return logForm(view, opened.kind, opened.activity);
  if (locked) return nothing;
  return html`<div class="log" role="group" aria-label=${text.log}>
    <span class="muted small" aria-hidden="true">${text.log}</span>
    ${KINDS.map(
      kind =>
        html`<button
          class="button"
          type="button"
          aria-label=${text.logKind[kind]}
          data-act="log-${kind}"
          @click=${() => view.open({ form: 'log', kind })}
        >
          ${text.kinds[kind]}
        </button>`,
    )}
    <button class="button ghost" type="button" data-act="email" @click=${() => openMail(view)}>
      ${text.writeEmail}…
    </button>
  </div>`;
}

/** Opens the e-mail dialog; it is loaded when it is first used. */
export async function openMail(view: View, to?: string): Promise<void> {
  const { writeEmail } = await import('../dialogs/write-email.js');
  await writeEmail(view, to);
}

/** A new activity, or one to be corrected. */
function logForm(view: View, kind: ActivityKind, activity?: Activity): TemplateResult {
  const { deal, text, words, format, now } = view;
  const today = format.calendar.dayOf(now);
  const outcomes = OUTCOMES[kind] as readonly (keyof typeof text.outcomes)[];
  return smallForm(view, {
    name: 'log',
    body: html`<h3>${activity ? text.editActivity(nameOf(activity, view)) : text.logKind[kind]}</h3>
      ${kind === 'note' ? nothing : line(view, 'title', text.subject, { value: activity?.title ?? '', focus: true })}
      ${lines(view, 'text', text.text, activity?.text ?? '', kind === 'note')}
      <div class="pair">
        ${
          outcomes.length
            ? choice(
                'outcome',
                text.outcome,
                [['', text.none], ...outcomes.map(each => [each, text.outcomes[each]] as const)],
                activity ? (activity.outcome ?? '') : outcomes[0]!,
              )
            : nothing
        }
        ${line(view, 'day', text.day, { type: 'date', value: activity ? dayOf(activity.doneAt, format) : today, max: today })}
      </div>`,
    submit: words.save,
    send: given => {
      const day = given('day');
      if (!isCalendarDate(day) || day > today) return { day: words.badDate };
      if (!given('title') && !given('text')) return { [kind === 'note' ? 'text' : 'title']: text.needText };
      // today is meant as now: the moment, not its midnight
      const doneAt = activity && day === dayOf(activity.doneAt, format) ? activity.doneAt! : day === today ? now : day;
      const said = { title: given('title'), text: given('text'), outcome: given('outcome'), doneAt };
      void keep(view, kind, said, activity).then(saved => {
        if (!saved) return;
        // what was done calls for what comes next, where nothing is planned
        const asks = !activity && kind !== 'note' && deal.status === 'open' && !deal.nextStep;
        view.open(asks ? { form: 'plan' } : null);
      });
    },
  });
}

type Said = Required<Pick<Activity, 'title' | 'text' | 'outcome'>> & Pick<Activity, 'doneAt'>;

/** A new one, or what differs of a known one. */
async function keep({ deal, deeds }: View, kind: ActivityKind, said: Said, known?: Activity): Promise<boolean> {
  const isKept = (step: Step | null): boolean => Boolean(step?.done.length);
  if (!known) return isKept(await log(deeds, deal, { kind, ...said } as ActivityInput));
  const patch = { ...said, outcome: said.outcome || undefined };
  const changes: Changes = Object.fromEntries(
    Object.entries(patch)
      .map(([path, to]) => [path, { from: known[path as keyof Activity], to }] as const)
      .filter(([, { from, to }]) => !same(from, to)),
  );
  return !Object.keys(changes).length || isKept(await editActivity(deeds, deal, known, changes));
}
