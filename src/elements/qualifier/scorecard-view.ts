import { html, nothing, type TemplateResult } from 'lit';
import { askedOf, isAnswered, verdictOf } from '../../domain/evaluate.js';
import {
  qualificationTitle,
  type AnswerProblem,
  type Answers,
  type Qualification,
  type Question,
} from '../../domain/qualification.js';
import { formatOf } from '../../i18n/format.js';
import type { QualifierMessages, ScorecardMessages } from '../../i18n/messages.js';
import { tools } from './definitions.js';
import type { Entries } from './entries.js';
import { questionShort, renderQuestion, type Asking } from './question.js';

/** What the scorecard shows, and what it asks for. */
export interface CardView {
  readonly qualification: Qualification;
  readonly answers: Answers;
  readonly text: ScorecardMessages;
  readonly words: QualifierMessages;
  readonly language: string;
  readonly isDisabled: boolean;
  /** What is wrong with the answer given last. */
  readonly wrong: { readonly name: string; readonly problem: AnswerProblem } | null;
  /** What was said last, and what takes it back. */
  readonly said: string;
  readonly undo: (() => void) | null;
  change(event: Event): void;
}

/** Answers as they stand in the fields, numbers as the language writes them. */
export function entriesOf(answers: Answers, language: string): Entries {
  const number = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 });
  const textOf = (value: unknown): string =>
    typeof value === 'number' ? number.format(value) : isAnswered(value) ? String(value as string) : '';
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, Array.isArray(value) ? value.map(textOf) : textOf(value)]),
  );
}

/** Kinds of question whose answer a further choice takes back. */
const CHOSEN = new Set<Question['kind']>(['choice', 'money']);

/** A seller answers what they know: nothing is required, and what was chosen can be taken back. */
function open(question: Question, unknown: string): Question {
  const { options, kind } = question;
  const more = options && CHOSEN.has(kind) ? { options: [...options, { value: '', label: unknown }] } : {};
  return { ...question, ...more, required: true };
}

/** What is known, what is open, and the questions. */
export function renderScorecard(view: CardView): TemplateResult {
  const { qualification, answers, text, words, language, wrong, said, undo } = view;
  const asking: Asking = {
    ...{ text: words, language, tools },
    entries: entriesOf(answers, language),
    problem: name => (wrong?.name === name ? wrong.problem : undefined),
  };
  return html`<div class="panel card" part="panel">
    ${renderHead(view)}
    <form
      novalidate
      aria-labelledby="heading"
      @change=${view.change}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <fieldset class="fields" role="none" ?disabled=${view.isDisabled}>
        ${askedOf(qualification, answers).map(question => renderQuestion(open(question, text.unknown), asking))}
      </fieldset>
    </form>
    <p class="said small muted">
      ${said} ${undo ? html`<button class="button ghost" type="button" @click=${undo}>${text.undo}</button>` : nothing}
    </p>
  </div>`;
}

function renderHead({ qualification, answers, text, words, language }: CardView): TemplateResult {
  const format = formatOf(language, 'UTC');
  const { answered, open, temperature, points, most, disqualifiedBy } = verdictOf(qualification, answers);
  const named = (ids: readonly string[]): string => {
    const questions = qualification.questions.filter(({ id }) => ids.includes(id));
    return format.list(questions.map(question => questionShort(question, words)));
  };
  const of = format.count(answered.length + open.length);
  const tone = { hot: 'lost', warm: 'warn', cold: '' }[temperature];
  return html`<div class="head">
      <h2 id="heading" part="heading">
        ${text.known(qualificationTitle(qualification), format.count(answered.length), of)}
      </h2>
      ${answered.length ? html`<span class="chip ${tone}">${text.temperature[temperature]}</span>` : nothing}
      <span class="muted small">${text.points(format.count(points), format.count(most))}</span>
    </div>
    ${disqualifiedBy.length ? html`<p class="small error">${text.disqualified(named(disqualifiedBy))}</p>` : nothing}
    <p class="muted small">${open.length ? text.open(named(open)) : text.complete}</p>`;
}
