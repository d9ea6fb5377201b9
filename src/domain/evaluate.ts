import { answerOf, AnswerReader, sum, type Said } from './answers.js';
import { isCalendarDate } from './calendar.js';
import { isKnown, wordOf } from './known.js';
import { matches, type Match } from './match.js';
import type { AnswerPoints, AnswerProblem, Answers, Band, Qualification, Question, Verdict } from './qualification.js';

export { LONGEST_ANSWER } from './answers.js';
/** Whether there is an answer at all. */
export { isKnown as isAnswered } from './known.js';

const range = ({ min, max }: Band): Match => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const weighed = ({ points = 0 }: Said, { weight = 1 }: Question): number => Math.round(points * weight);

/** Reads the answers to every kind of question, also several of a list, numbers and days by range, and on a condition. */
class EveryReader extends AnswerReader {
  override askedOf({ questions }: Qualification, answers: Answers): readonly Question[] {
    const asked = new Set<string>();
    return questions.filter(({ id, when }) => {
      const isAsked = !when || (asked.has(when.question) && matches(answerOf(answers, when.question), when));
      if (isAsked) asked.add(id);
      return isAsked;
    });
  }
  override checkAnswer(question: Question, value: unknown): AnswerProblem | null {
    const { kind, min, max } = question;
    if (!isKnown(value) || kind === 'text') return super.checkAnswer(question, value);
    if (kind !== 'number' && kind !== 'date')
      return this.said(question, value).length === listOf(value).length ? null : 'not-offered';
    if (kind === 'number' && (typeof value !== 'number' || !Number.isFinite(value))) return 'not-a-number';
    if (kind === 'date' && !isCalendarDate(value)) return 'not-a-date';
    if (min !== undefined && !matches(value, { min })) return 'too-small';
    return max !== undefined && !matches(value, { max }) ? 'too-large' : null;
  }
  /** The options chosen, or the range it lies in; a text has said all when it has said anything. */
  protected override said({ kind, options, bands = [] }: Question, value: unknown): readonly Said[] {
    if (!isKnown(value)) return [];
    const values = listOf(value).map(wordOf);
    if (options) return options.filter(option => values.includes(option.value));
    const band = kind === 'text' ? bands[0] : bands.find(each => matches(value, { known: true, ...range(each) }));
    return band ? [band] : [];
  }
  override pointsOf(question: Question, value: unknown): number {
    return sum(this.said(question, value).map(each => weighed(each, question)));
  }
  /** The best answer, or all good ones where several may be chosen. */
  protected override mostOf(question: Question): number {
    const { kind, options, bands = [] } = question;
    const all = (options ?? bands).map(each => Math.max(0, weighed(each, question)));
    return kind === 'several' ? sum(all) : Math.max(0, ...all);
  }
}
/** Reads them all. */
export const everyReader: AnswerReader = new EveryReader();

/** The questions as they are asked, in order: one with a condition only where an earlier answer meets it. */
export const askedOf = (qualification: Qualification, answers: Answers): readonly Question[] =>
  everyReader.askedOf(qualification, answers);

/** The answers to what was asked: what a visitor answered and then made unneeded is left out. */
export const heldAnswers = (qualification: Qualification, answers: Answers): Answers =>
  everyReader.heldAnswers(qualification, answers);

/** What is wrong with an answer; `null` where nothing is. An unanswered question is wrong only if it is required. */
export const checkAnswer = (question: Question, value: unknown): AnswerProblem | null =>
  everyReader.checkAnswer(question, value);

/** What each answer gives, for those that give or take anything. */
export const answerPoints = (qualification: Qualification, answers: Answers): AnswerPoints[] =>
  askedOf(qualification, answers)
    .filter(({ id }) => Object.hasOwn(answers, id))
    .map(question => ({ question: question.id, points: everyReader.pointsOf(question, answers[question.id]) }))
    .filter(({ points }) => points !== 0);

/** Hot = wants to buy now, warm = within about two months, cold = later (R17); where no answer says, by the points. */
export const verdictOf = (qualification: Qualification, answers: Answers): Verdict =>
  everyReader.verdictOf(qualification, answers);
