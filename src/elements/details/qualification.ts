import { html, nothing, type TemplateResult } from 'lit';
import { askedOf, isAnswered } from '../../domain/evaluate.js';
import { BANT } from '../../domain/frameworks.js';
import type { Question, QuestionOption } from '../../domain/qualification.js';
import { qualifier as english } from '../../i18n/en/qualifier.js';
import { messagesOf, type QualifierMessages } from '../../i18n/messages.js';
import { questionShort, questionText } from '../qualifier/question.js';
import { factTemplate } from './facts.js';
import type { Field, FieldType } from './fields.js';
import type { View } from './view.js';

/** How an answer is written; several at once are chosen in the lead form, and shown here. */
const TYPES: Readonly<Partial<Record<Question['kind'], FieldType>>> = {
  choice: 'choice',
  money: 'choice',
  number: 'number',
  text: 'text',
  date: 'date',
};

const optionText = ({ id }: Question, { value, label }: QuestionOption, words: QualifierMessages): string =>
  label ?? words.questions[`${id}.${value}`] ?? value;

/** What is known of the buyer (R22): the questions of the pipeline's way to qualify, answered or still open. */
export function qualificationTemplate(view: View): TemplateResult {
  const { deal, store, text, format, draft } = view;
  const words = messagesOf('qualifier', format.language, english);
  const asked = askedOf(store.pipeline.qualification ?? BANT, deal.answers);
  const known = new Set(asked.map(({ id }) => id));
  const others = Object.entries(deal.answers).filter(([id, value]) => !known.has(id) && isAnswered(value));
  const fields = asked.flatMap((question): Field[] => {
    const { id, kind, options = [] } = question;
    const choices = options.map(option => ({ value: option.value, label: optionText(question, option, words) }));
    const type = TYPES[kind];
    return type ? [{ path: `answers.${id}`, label: questionText(question, words), type, options: choices }] : [];
  });
  return html`<section class="qualification" part="qualification" aria-labelledby="qualification">
    <h3 id="qualification">${text.qualification}</h3>
    <p class="chips">
      ${asked.map(question => {
        const isKnown = isAnswered(draft.value(`answers.${question.id}`, deal));
        const short = questionShort(question, words);
        return html`<span class="chip ${isKnown ? 'won' : ''}">${isKnown ? short : text.unanswered(short)}</span>`;
      })}
      ${others.map(([id, value]) => html`<span class="chip">${id}: ${String(value)}</span>`)}
    </p>
    ${
      fields.length
        ? html`<details>
            <summary class="small muted">${text.answers}</summary>
            <div class="fields">${fields.map(field => factTemplate(view, field))}</div>
          </details>`
        : nothing
    }
  </section>`;
}
