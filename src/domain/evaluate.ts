import { AnswerReader, type Ranges } from './answers.js';
import { isCalendarDate } from './calendar.js';
import { matches, type Match } from './match.js';
import type { AnswerPoints, AnswerProblem, Answers, Band, Qualification, Question, Verdict } from './qualification.js';

export { LONGEST_ANSWER } from './answers.js';
/** Whether there is an answer at all. */
export { isKnown as isAnswered } from './known.js';

const range = ({ min, max }: Band): Match => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** Numbers, days and conditions. */
export const ranges: Ranges = {
  isMet: ({ oneOf }, answer) => matches(answer, { oneOf }),
  bandOf: (bands, answer) => bands.find(band => matches(answer, { known: true, ...range(band) })),
  check({ kind, min, max }, answer) {
    if (kind === 'number' && (typeof answer !== 'number' || !Number.isFinite(answer))) return 'not-a-number';
    if (kind === 'date' && !isCalendarDate(answer)) return 'not-a-date';
    if (min !== undefined && !matches(answer, { min })) return 'too-small';
    return max !== undefined && !matches(answer, { max }) ? 'too-large' : null;
  },
};
const reader = new AnswerReader(ranges);

/** The questions as they are asked, in order: one with a condition only where an earlier answer meets it. */
export const askedOf = (qualification: Qualification, answers: Answers): Question[] =>
  reader.askedOf(qualification, answers);

/** The answers to what was asked: what a visitor answered and then made unneeded is left out. */
export const heldAnswers = (qualification: Qualification, answers: Answers): Answers =>
  reader.heldAnswers(qualification, answers);

/** What is wrong with an answer; `null` where nothing is. An unanswered question is wrong only if it is required. */
export const checkAnswer = (question: Question, value: unknown): AnswerProblem | null =>
  reader.checkAnswer(question, value);

/** What each answer gives, for those that give or take anything. */
export const answerPoints = (qualification: Qualification, answers: Answers): AnswerPoints[] =>
  askedOf(qualification, answers)
    .filter(({ id }) => Object.hasOwn(answers, id))
    .map(question => ({ question: question.id, points: reader.pointsOf(question, answers[question.id]) }))
    .filter(({ points }) => points !== 0);

/** Hot = wants to buy now, warm = within about two months, cold = later (R17); where no answer says, by the points. */
export const verdictOf = (qualification: Qualification, answers: Answers): Verdict =>
  reader.verdictOf(qualification, answers);
