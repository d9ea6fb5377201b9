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
    option('now', 15, { temperature: 'hot' }),
    option('soon', 11, { temperature: 'warm' }),
    option('later', 5, { temperature: 'cold' }),
    option('none', 0, { temperature: 'cold' }),
  ],
};
const need: Question = {
  id: 'need',
  kind: 'choice',
  required: true,
  options: [option('urgent', 15), option('important', 11), option('curious', 3)],
};
const budget: Question = {
  id: 'budget',
  kind: 'choice',
  options: [option('set', 15), option('planned', 11), option('open', 5), option('none', 0)],
};
const authority: Question = {
  id: 'authority',
  kind: 'choice',
  options: [option('decide', 15), option('together', 11), option('recommend', 6), option('other', 2)],
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
