import type { Question } from '../../domain/qualification.js';
import { customFieldsOf, ordered } from '../../domain/settings.js';
import type { Choice } from './field.js';
import { optionLabel, qualificationOf, questionText } from './in-force.js';
import type { View } from './view.js';

/** Fields of every lead. */
const FIELDS = ['source', 'campaign', 'organisation', 'name', 'email', 'phone', 'page'] as const;
/** What a form may ask of a visitor beyond them; kept among the lead's own fields. */
const ASKED = ['role', 'country', 'city', 'postcode'] as const;

const ANSWER = 'answers.';
/** Whether a rule looks at an answer. */
export const isAnswer = (path: string): boolean => path.startsWith(ANSWER);

/** The fields that rules may look at, by path. */
export function fieldChoices(view: View): readonly Choice[] {
  const { text, pipeline } = view;
  const own = customFieldsOf(pipeline);
  return [
    ...FIELDS.map(value => ({ value: value as string, label: text.leadField[value] })),
    ...own.map(({ key, label }) => ({ value: `custom.${key}`, label })),
    ...ASKED.filter(asked => !own.some(({ key }) => key === asked)).map(value => ({
      ...{ value: `custom.${value}`, label: text.leadField[value] },
    })),
    ...qualificationOf(view).questions.map(question => ({
      ...{ value: ANSWER + question.id, label: text.answerTo(question.short ?? questionText(view, question)) },
    })),
  ];
}

/** The question whose answer is at a path. */
export const questionAt = (view: View, path: string): Question | undefined =>
  isAnswer(path) ? qualificationOf(view).questions.find(({ id }) => id === path.slice(ANSWER.length)) : undefined;

/** The values that a field can have, as they are kept and as a person reads them; none where anything may be written. */
export function valuesAt(view: View, path: string): readonly Choice[] {
  const { pipeline } = view;
  if (path === 'source' || path === 'campaign')
    return ordered<{ readonly name: string }>(path === 'source' ? pipeline.sources : pipeline.campaigns).map(
      ({ name }) => ({
        ...{ value: name, label: name },
      }),
    );
  const question = questionAt(view, path);
  if (question)
    return (question.options ?? []).map(option => ({
      ...{ value: option.value, label: optionLabel(view, question, option) },
    }));
  const own = customFieldsOf(pipeline).find(({ key }) => path === `custom.${key}`);
  return (own?.options ?? []).map(value => ({ value, label: value }));
}
