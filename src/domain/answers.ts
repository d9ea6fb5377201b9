import { isKnown } from './known.js';
import type { AnswerProblem, Answers, Qualification, Question, QuestionOption, Verdict } from './qualification.js';

/** Longest answer in words, in characters. */
export const LONGEST_ANSWER = 4096;
const HOT_FROM = 0.7;
const WARM_FROM = 0.4;

/** What an answer says: an option chosen, or the range it lies in. */
export type Said = Pick<QuestionOption, 'points' | 'disqualifies' | 'temperature'>;

/** The sum of these numbers. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Reads answers of which one is chosen from a list, or that are written freely. The ready-made questions have no others, so a
 * page that asks those does not load what reads every kind.
 */
export class AnswerReader {
  /** The questions as they are asked, in order. */
  askedOf({ questions }: Qualification, _answers: Answers): readonly Question[] {
    return questions;
  }

  /** The answers to what was asked: what a visitor answered and then made unneeded is left out. */
  heldAnswers(qualification: Qualification, answers: Answers): Answers {
    const asked = this.askedOf(qualification, answers).map(({ id }) => [id, answerOf(answers, id)] as const);
    return Object.fromEntries(asked.filter(([, value]) => isKnown(value)));
  }

  /** What is wrong with an answer; `null` where nothing is. An unanswered question is wrong only if it is required. */
  checkAnswer(question: Question, value: unknown): AnswerProblem | null {
    if (!isKnown(value)) return question.required ? 'missing' : null;
    if (question.kind === 'text') return typeof value === 'string' && value.length > LONGEST_ANSWER ? 'too-long' : null;
    return this.said(question, value).length ? null : 'not-offered';
  }

  /** What an answer says. */
  protected said({ options = [] }: Question, answer: unknown): readonly Said[] {
    return options.filter(({ value }) => value === answer);
  }
  /** What an answer gives. */
  pointsOf(question: Question, value: unknown): number {
    return sum(this.said(question, value).map(({ points = 0 }) => points));
  }
  /** The most that a question can give. */
  protected mostOf({ options = [] }: Question): number {
    return Math.max(0, ...options.map(({ points = 0 }) => points));
  }

  /** Hot = wants to buy now, warm = within about two months, cold = later (R17); where no answer says, by the points. */
  verdictOf(qualification: Qualification, answers: Answers): Verdict {
    const asked = this.askedOf(qualification, answers);
    const given = (question: Question): unknown => answerOf(answers, question.id);
    const points = sum(asked.map(question => this.pointsOf(question, given(question))));
    const most = sum(asked.map(each => this.mostOf(each)));
    const idsOf = (test: (question: Question) => unknown): string[] => asked.filter(test).map(({ id }) => id);
    const saidTo = (question: Question): readonly Said[] => this.said(question, given(question));
    const disqualifiedBy = idsOf(each => saidTo(each).some(({ disqualifies }) => disqualifies));
    const said = asked.flatMap(saidTo).find(({ temperature }) => temperature)?.temperature;
    const share = most > 0 ? points / most : 0;
    const { hotFrom = HOT_FROM, warmFrom = WARM_FROM } = qualification;
    const byPoints = share >= hotFrom ? 'hot' : share >= warmFrom ? 'warm' : 'cold';
    return {
      temperature: disqualifiedBy.length ? 'cold' : (said ?? byPoints),
      points,
      most,
      answered: idsOf(each => isKnown(given(each))),
      open: idsOf(each => !isKnown(given(each))),
      disqualifiedBy,
    };
  }
}

/** The answer to a question, also to one that is called like something all objects have. */
export const answerOf = (answers: Answers, id: string): unknown =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;
