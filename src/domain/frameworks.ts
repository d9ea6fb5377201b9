import type { Qualification, Question, QuestionOption } from './qualification.js';

const option = (value: string, points: number, more: Partial<QuestionOption> = {}): QuestionOption => ({
  value,
  points,
  ...more,
});
const timeline: Question = {
  id: 'timeline',
  kind: 'choice',
  required: true,
  options: [
    option('now', 25, { temperature: 'hot' }),
    option('soon', 18, { temperature: 'warm' }),
    option('later', 8, { temperature: 'cold' }),
    option('none', 0, { temperature: 'cold' }),
  ],
};
const need: Question = {
  id: 'need',
  kind: 'choice',
  required: true,
  options: [option('urgent', 25), option('important', 18), option('curious', 5)],
};
const budget: Question = {
  id: 'budget',
  kind: 'choice',
  options: [option('set', 25), option('planned', 18), option('open', 8), option('none', 0)],
};
const authority: Question = {
  id: 'authority',
  kind: 'choice',
  options: [option('decide', 25), option('together', 18), option('recommend', 10), option('other', 3)],
};

/**
 * BANT (R22) in words a visitor likes to answer: what troubles them first, money late. The words are the kit's, by the
 * ids of questions and options.
 */
export const BANT: Qualification = { id: 'bant', questions: [need, timeline, authority, budget] };

/** The least that tells whom to call first: what it is about, how pressing, and when. */
export const THREE_QUESTIONS: Qualification = {
  id: 'three',
  questions: [{ id: 'goal', kind: 'text' }, need, timeline],
};
