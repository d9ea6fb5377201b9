import { isCalendarDate } from './calendar.js';
import { matches, wordOf } from './match.js';
import type {
  AnswerPoints,
  AnswerProblem,
  Answers,
  Band,
  Qualification,
  Question,
  QuestionOption,
  Verdict,
} from './qualification.js';
import type { Temperature } from './qualify.js';

/** Longest answer in words, in characters. */
export const LONGEST_ANSWER = 4096;
const HOT_FROM = 0.7;
const WARM_FROM = 0.4;

const answerOf = (answers: Answers, id: string): unknown => (Object.hasOwn(answers, id) ? answers[id] : undefined);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Whether there is an answer at all. */
export const isAnswered = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The questions as they are asked, in order: one with a condition only where an earlier answer meets it. */
export function askedOf({ questions }: Qualification, answers: Answers): Question[] {
  const asked = new Set<string>();
  return questions.filter(({ id, when }) => {
    const isAsked =
      !when || (asked.has(when.question) && matches(answerOf(answers, when.question), { oneOf: when.oneOf }));
    if (isAsked) asked.add(id);
    return isAsked;
  });
}

/** The answers to what was asked: what a visitor answered and then made unneeded is left out. */
export const heldAnswers = (qualification: Qualification, answers: Answers): Answers =>
  Object.fromEntries(
    askedOf(qualification, answers)
      .map(({ id }) => [id, answerOf(answers, id)] as const)
      .filter(([, value]) => isAnswered(value)),
  );

const chosen = ({ options = [] }: Question, value: unknown): readonly QuestionOption[] => {
  const values = listOf(value).map(wordOf);
  return options.filter(option => values.includes(option.value));
};

const bandOf = ({ kind, bands = [] }: Question, value: unknown): Band | undefined =>
  kind === 'text' ? bands[0] : bands.find(({ min, max }) => matches(value, { known: true, ...range(min, max) }));

const range = (min: Band['min'], max: Band['max']): { min?: number | string; max?: number | string } => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** What is wrong with an answer; `null` where nothing is. An unanswered question is wrong only if it is required. */
export function checkAnswer(question: Question, value: unknown): AnswerProblem | null {
  if (!isAnswered(value)) return question.required ? 'missing' : null;
  const { kind, min, max } = question;
  if (kind === 'text') return wordOf(value).length > LONGEST_ANSWER ? 'too-long' : null;
  if (kind !== 'number' && kind !== 'date')
    return chosen(question, value).length === listOf(value).length ? null : 'not-offered';
  if (kind === 'number' && (typeof value !== 'number' || !Number.isFinite(value))) return 'not-a-number';
  if (kind === 'date' && !isCalendarDate(value)) return 'not-a-date';
  if (min !== undefined && !matches(value, { min })) return 'too-small';
  return max !== undefined && !matches(value, { max }) ? 'too-large' : null;
}

const weighed = (points: number | undefined, { weight = 1 }: Question): number => Math.round((points ?? 0) * weight);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function pointsOf(question: Question, value: unknown): number {
  if (!isAnswered(value)) return 0;
  return question.options
    ? sum(chosen(question, value).map(({ points }) => weighed(points, question)))
    : weighed(bandOf(question, value)?.points, question);
}

/** The most a question can give: the best answer, or all good ones where several may be chosen. */
function mostOf(question: Question): number {
  const { kind, options, bands = [] } = question;
  const all = (options ?? bands).map(({ points }) => Math.max(0, weighed(points, question)));
  return kind === 'several' ? sum(all) : Math.max(0, ...all);
}

/** What each answer gives, for those that give or take anything. */
export const answerPoints = (qualification: Qualification, answers: Answers): AnswerPoints[] =>
  askedOf(qualification, answers)
    .map(question => ({ question: question.id, points: pointsOf(question, answerOf(answers, question.id)) }))
    .filter(({ points }) => points !== 0);

const rulesOut = (question: Question, value: unknown): boolean =>
  isAnswered(value) &&
  (question.options
    ? chosen(question, value).some(({ disqualifies }) => disqualifies)
    : Boolean(bandOf(question, value)?.disqualifies));

/** Hot = wants to buy now, warm = within about two months, cold = later (R17); where no answer says, by the points. */
export function verdictOf(qualification: Qualification, answers: Answers): Verdict {
  const asked = askedOf(qualification, answers);
  const points = sum(asked.map(question => pointsOf(question, answerOf(answers, question.id))));
  const most = sum(asked.map(mostOf));
  const disqualifiedBy = asked.filter(question => rulesOut(question, answerOf(answers, question.id)));
  const isDone = ({ id }: Question): boolean => isAnswered(answerOf(answers, id));
  const ids = (questions: readonly Question[]): string[] => questions.map(({ id }) => id);
  const said = asked
    .flatMap(question => chosen(question, answerOf(answers, question.id)))
    .find(({ temperature }) => temperature)?.temperature;
  const share = most > 0 ? points / most : 0;
  const { hotFrom = HOT_FROM, warmFrom = WARM_FROM } = qualification;
  const byPoints: Temperature = share >= hotFrom ? 'hot' : share >= warmFrom ? 'warm' : 'cold';
  return {
    temperature: disqualifiedBy.length ? 'cold' : (said ?? byPoints),
    points,
    most,
    answered: ids(asked.filter(isDone)),
    open: ids(asked.filter(question => !isDone(question))),
    disqualifiedBy: ids(disqualifiedBy),
  };
}
