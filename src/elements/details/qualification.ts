import { html, nothing, type TemplateResult } from 'lit';
import { askedOf, isAnswered } from '../../domain/evaluate.js';
import { BANT } from '../../domain/frameworks.js';
import { moreQuestions as englishMore } from '../../i18n/en/more-questions.js';
import { qualifier as english } from '../../i18n/en/qualifier.js';
import { messagesOf } from '../../i18n/messages.js';
import { questionShort } from '../qualifier/question.js';
import type { View } from './view.js';

/**
 * What is known of the buyer (R22): the questions of the pipeline's way to qualify, answered or still open. They are
 * answered in the seller's own form, which keeps each answer at once; it is loaded when somebody first wants to answer.
 */
export function qualificationTemplate({ deal, store, text, format, locked, scorecard }: View): TemplateResult {
  const form = messagesOf('qualifier', format.language, english);
  const more = messagesOf('moreQuestions', format.language, englishMore);
  const words = { ...form, questions: { ...more.questions, ...form.questions } };
  const asked = askedOf(store.pipeline.qualification ?? BANT, deal.answers);
  const known = new Set(asked.map(({ id }) => id));
  const others = Object.entries(deal.answers).filter(([id, value]) => !known.has(id) && isAnswered(value));
  const onToggle = ({ target }: Event): void => scorecard?.show((target as HTMLDetailsElement).open);
  return html`<section class="qualification" part="qualification" aria-labelledby="qualification">
    <h3 id="qualification">${text.qualification}</h3>
    <p class="chips">
      ${asked.map(question => {
        const isKnown = isAnswered(deal.answers[question.id]);
        const short = questionShort(question, words);
        return html`<span class="chip ${isKnown ? 'won' : ''}">${isKnown ? short : text.unanswered(short)}</span>`;
      })}
      ${others.map(([id, value]) => html`<span class="chip">${id}: ${String(value)}</span>`)}
    </p>
    ${
      scorecard
        ? html`<details @toggle=${onToggle}>
            <summary class="small muted">${text.answers}</summary>
            ${
              scorecard.isShown
                ? html`<lead-qualifier for=${`deal.${deal.id}`} .store=${store} ?disabled=${locked}></lead-qualifier>`
                : nothing
            }
          </details>`
        : nothing
    }
  </section>`;
}
