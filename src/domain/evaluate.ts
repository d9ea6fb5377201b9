import { answerOf, AnswerReader } from './answers.js';
import { isCalendarDate } from './calendar.js';
import { isKnown } from './known.js';
import { matches, type Match } from './match.js';
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

export { LONGEST_ANSWER } from './answers.js';
/** Whether there is an answer at all. */
export { isKnown as isAnswered } from './known.js';

const range = ({ min, max }: Band): Match => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** Reads the answers to every kind of question: also numbers and days, by range, and what is asked on a condition. */
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
    if ((kind !== 'number' && kind !== 'date') || !isKnown(value)) return super.checkAnswer(question, value);
    if (kind === 'number' && (typeof value !== 'number' || !Number.isFinite(value))) return 'not-a-number';
    if (kind === 'date' && !isCalendarDate(value)) return 'not-a-date';
    if (min !== undefined && !matches(value, { min })) return 'too-small';
    return max !== undefined && !matches(value, { max }) ? 'too-large' : null;
  }
  /** The options chosen, or the range it lies in; a text has said all when it has said anything. */
  protected override said(question: Question, value: unknown): readonly (QuestionOption | Band)[] {
    const { kind, options, bands = [] } = question;
    if (!isKnown(value)) return [];
    if (options) return super.said(question, value);
    const band = kind === 'text' ? bands[0] : bands.find(each => matches(value, { known: true, ...range(each) }));
    return band ? [band] : [];
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
