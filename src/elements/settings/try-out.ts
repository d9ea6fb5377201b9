import { html, nothing, type TemplateResult } from 'lit';
import { ruleFor, type Assignment } from '../../domain/assignment.js';
import { planCadence, type Cadence } from '../../domain/cadence.js';
import { verdictOf } from '../../domain/evaluate.js';
import type { Deal } from '../../domain/records.js';
import { scoreOf, type ScoreLine } from '../../domain/score.js';
import { workingDaysOf } from '../../domain/settings.js';
import { firstStage } from '../../domain/find-stage.js';
import { triggered } from '../../domain/triggers.js';
import { eventName, qualificationOf, questionText, rulesOf, triggersOf } from './in-force.js';
import { fieldChoices } from './lead-fields.js';
import { matchText } from './match-columns.js';
import { answerFields, eventFields, fieldInputs, sampleLead } from './sample.js';
import type { View } from './view.js';

const frame = ({ text }: View, controls: TemplateResult, outcome: TemplateResult): TemplateResult =>
  html`<aside class="try" part="try-out" aria-label=${text.tryOut}>
    <h3>${text.tryOut}</h3>
    <p class="muted small">${text.tryOutHint}</p>
    ${controls}
    <div class="outcome" role="status">${outcome}</div>
  </aside>`;

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

/** Whose lead it would be, and by which rule. */
export function tryAssignment(view: View, assignment: Assignment): TemplateResult {
  const { text, format } = view;
  const rule = ruleFor(assignment, sampleLead(view));
  const owners = rule?.owners ?? assignment.owners ?? [];
  const [first, ...others] = owners;
  return frame(
    view,
    fieldInputs(view, assignment.rules ?? []),
    html`<p>
        <b
          >${
            first === undefined
              ? text.suggestedNobody
              : others.length
                ? text.suggestedTurns(format.list(owners))
                : text.suggestedOne(first)
          }</b
        >
      </p>
      <p class="muted small">${rule ? text.byRule(matchText(view, rule)) : text.byNoRule}</p>`,
  );
}

/** How a lead would be scored, and why, line by line. */
export function tryScore(view: View): TemplateResult {
  const { text, format, now } = view;
  const rules = rulesOf(view);
  const score = scoreOf(sampleLead(view), rules, view.pipeline.qualification ?? null, now);
  const controls = html`${fieldInputs(view, rules.fit, view.pipeline.qualification !== undefined)}
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
