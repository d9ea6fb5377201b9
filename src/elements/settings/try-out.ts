import { html, nothing, type TemplateResult } from 'lit';
import { planCadence, type Cadence } from '../../domain/cadence.js';
import { DAY } from '../../domain/calendar.js';
import { askedOf, verdictOf } from '../../domain/evaluate.js';
import { newLead } from '../../domain/new-lead.js';
import type { Question } from '../../domain/qualification.js';
import type { Deal, Lead, LeadEvent } from '../../domain/records.js';
import { scoreOf, type ScoreLine } from '../../domain/score.js';
import { workingDaysOf } from '../../domain/settings.js';
import { firstStage } from '../../domain/stages.js';
import { triggered } from '../../domain/triggers.js';
import { field } from './field.js';
import {
  eventName,
  fieldChoices,
  isChosen,
  optionLabel,
  qualificationOf,
  questionText,
  rulesOf,
  triggersOf,
} from './in-force.js';
import type { View } from './view.js';

/** The invented lead, as rules see it. */
function sampleLead({ state, now }: View): Lead {
  const { fields, answers, events, daysAgo } = state.sample;
  const plain = Object.entries(fields).filter(([path]) => !path.startsWith('custom.'));
  const custom = Object.entries(fields).filter(([path]) => path.startsWith('custom.'));
  const at = now - daysAgo * DAY;
  const happened = Object.entries(events).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, n): LeadEvent => ({ type, at, id: `${type}-${n}` })),
  );
  return newLead(
    {
      ...Object.fromEntries(plain),
      custom: Object.fromEntries(custom.map(([path, value]) => [path.slice('custom.'.length), value])),
      answers,
      events: happened,
    },
    'sample',
    now,
    '',
  );
}

const frame = ({ text }: View, controls: TemplateResult, outcome: TemplateResult): TemplateResult =>
  html`<aside class="try" part="try-out" aria-label=${text.tryOut}>
    <h3>${text.tryOut}</h3>
    <p class="muted small">${text.tryOutHint}</p>
    ${controls}
    <div class="outcome" role="status">${outcome}</div>
  </aside>`;

/** Fields of the invented lead are not settings: they can be filled in wherever settings can be read. */
const open = (view: View): View => ({ ...view, locked: false });

function answerFields(view: View): TemplateResult {
  const { state, turn, text } = view;
  const { sample } = state;
  const { answers } = sample;
  const write = (id: string, value: unknown): void => {
    view.editor.forget(`try.${id}`);
    turn({ sample: { ...sample, answers: { ...answers, [id]: value } } });
  };
  const questions = askedOf(qualificationOf(view), answers);
  const one = (question: Question): TemplateResult => {
    const { id, kind, options = [] } = question;
    const value = answers[id];
    return field(open(view), {
      ...{ id: `try.${id}`, label: questionText(view, question), optional: true },
      type: isChosen(kind) ? 'choice' : kind === 'number' ? 'number' : kind === 'date' ? 'date' : 'text',
      value: Array.isArray(value) ? (value as readonly unknown[])[0] : value,
      choices: [
        { value: '', label: text.noAnswer },
        ...options.map(option => ({ value: option.value, label: optionLabel(view, question, option) })),
      ],
      commit: given => write(id, kind === 'several' && given !== undefined ? [given] : given),
    });
  };
  return html`${questions.map(one)}`;
}

/** What answers say: how soon, how much, what is missing. */
export function tryAnswers(view: View): TemplateResult {
  const { text, state, format } = view;
  const {
    temperature,
    points,
    most,
    open: unanswered,
    disqualifiedBy,
    answered,
  } = verdictOf(qualificationOf(view), state.sample.answers);
  const chip = disqualifiedBy.length ? 'lost' : { hot: 'lost', warm: 'warn', cold: '' }[temperature];
  return frame(
    view,
    answerFields(view),
    answered.length
      ? html`<p class="verdict">
            <span class="chip ${chip}">${disqualifiedBy.length ? text.ruledOut : text.temperatures[temperature]}</span>
            <b>${text.pointsOf(points, most, format)}</b>
          </p>
          ${unanswered.length ? html`<p class="muted small">${text.unanswered(unanswered.length, format)}</p>` : nothing}`
      : html`<p class="muted small">${text.answerFirst}</p>`,
  );
}

/** How a lead would be scored, and why, line by line. */
export function tryScore(view: View): TemplateResult {
  const { text, state, turn, format, now } = view;
  const { sample } = state;
  const rules = rulesOf(view);
  const used = [...new Set(rules.fit.map(rule => rule.field))].filter(path => !path.startsWith('answers.'));
  const labels = new Map(fieldChoices(view).map(({ value, label }) => [value, label]));
  const score = scoreOf(sampleLead(view), rules, view.pipeline.qualification ?? null, now);
  const controls = html`${used.map(path =>
    field(open(view), {
      ...{ id: `try.${path}`, label: labels.get(path) ?? path, type: 'text', optional: true },
      value: sample.fields[path],
      commit: value => {
        view.editor.forget(`try.${path}`);
        turn({ sample: { ...sample, fields: { ...sample.fields, [path]: String(value ?? '') } } });
      },
    }),
  )}
  ${view.pipeline.qualification ? answerFields(view) : nothing}
  ${eventFields(
    view,
    rules.engagement.map(({ event }) => event),
  )}`;
  return frame(
    view,
    controls,
    html`<p class="verdict">
        <span class="score ${score.isReady ? 'hot' : ''}">${format.count(score.total)}</span>
        <span>
          <b>${score.isReady ? text.scoreReady : text.scoreNotReady}</b><br />
          <span class="muted small">${text.scoreParts(score.fit, score.engagement, format)}</span>
        </span>
      </p>
      <ul class="why">
        ${score.lines.map(line => html`<li><span>${why(view, line)}</span><b>${signed(line.points, view)}</b></li>`)}
      </ul>`,
  );
}

const signed = (points: number, { format }: View): string =>
  points > 0 ? `+${format.count(points)}` : format.count(points);

/** A line of the explanation in words. */
function why(view: View, { kind, rule, label, count = 1 }: ScoreLine): string {
  const { text, format } = view;
  if (label) return label;
  if (kind === 'fit-bound') return text.fitBound;
  if (kind === 'engagement-bound') return text.engagementBound;
  if (kind === 'event') return count > 1 ? `${eventName(view, rule)} × ${format.count(count)}` : eventName(view, rule);
  if (kind === 'answer') {
    const question = qualificationOf(view).questions.find(({ id }) => id === rule);
    return question ? questionText(view, question) : rule;
  }
  const fit = rulesOf(view).fit.find(({ id }) => id === rule);
  return fieldChoices(view).find(({ value }) => value === fit?.field)?.label ?? rule;
}

/** How often the lead did what, and how long ago. */
function eventFields(view: View, kinds: readonly string[]): TemplateResult {
  const { text, state, turn, format, editor } = view;
  const { sample } = state;
  const isCount = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1000;
  const one = (event: string): TemplateResult =>
    field(open(view), {
      ...{ id: `try.event.${event}`, label: eventName(view, event), type: 'number', optional: true },
      ...{ value: sample.events[event], placeholder: format.count(0), unit: text.times },
      commit(value) {
        if (value !== undefined && !isCount(value)) return editor.refuse(`try.event.${event}`, 'not-allowed');
        editor.forget(`try.event.${event}`);
        turn({ sample: { ...sample, events: { ...sample.events, [event]: value ?? 0 } } });
      },
    });
  return html`${[...new Set(kinds)].map(one)}
  ${field(open(view), {
    ...{ id: 'try.daysAgo', label: text.daysAgo, type: 'number', optional: true, value: sample.daysAgo },
    unit: text.units.days(format),
    commit(value) {
      if (value !== undefined && !isCount(value)) return editor.refuse('try.daysAgo', 'not-allowed');
      editor.forget('try.daysAgo');
      turn({ sample: { ...sample, daysAgo: value ?? 0 } });
    },
  })}`;
}

/** What events would set off. */
export function tryTriggers(view: View): TemplateResult {
  const { text, pipeline, format, now } = view;
  const triggers = triggersOf(view);
  const lead = sampleLead(view);
  const stage = firstStage(pipeline);
  // a deal that has only just begun: everything lies ahead of it
  const deal = stage ? ({ id: 'sample', stage: stage.id, status: 'open', seen: {} } as Deal) : undefined;
  const today = format.calendar.dayOf(now);
  const acts = triggered(lead, triggers, { pipeline, today, deal, rankIn: () => 'a0' });
  const lines = acts.flatMap(act => {
    if (act.type === 'lead/hand-over') return [text.handsOver];
    if (act.type === 'deal/move') return [text.moves(pipeline.stages.find(({ id }) => id === act.to)?.name ?? act.to)];
    if (act.type !== 'lead/plan') return [];
    return act.followUps.map(({ kind, due }) => text.plans(text.touches[kind], format.day(due ?? null, now)));
  });
  return frame(
    view,
    eventFields(
      view,
      triggers.map(({ event }) => event),
    ),
    lines.length
      ? html`<ul class="why">
          ${lines.map(line => html`<li><span>${line}</span></li>`)}
        </ul>`
      : html`<p class="muted small">${text.nothingHappens}</p>`,
  );
}

/** When a cadence that begins today would touch the lead: only on working days. */
export function tryCadence(view: View, cadence: Cadence): TemplateResult {
  const { text, pipeline, format, now } = view;
  const days = workingDaysOf(pipeline);
  const isWorkingDay = (day: string): boolean => days.includes(new Date(`${day}T00:00Z`).getUTCDay() || 7);
  const today = format.calendar.dayOf(now);
  return html`<aside class="try" part="try-out" aria-label=${text.tryOut}>
    <h3>${text.begunToday}</h3>
    <ul class="why">
      ${planCadence(cadence, today, isWorkingDay).map(
        ({ kind, title, due }) =>
          html`<li><span>${title ?? text.touches[kind]}</span><b>${format.day(due ?? null, now)}</b></li>`,
      )}
    </ul>
  </aside>`;
}
