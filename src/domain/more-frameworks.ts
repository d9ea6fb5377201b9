import { BANT, THREE_QUESTIONS } from './frameworks.js';
import type { Qualification, Question } from './qualification.js';

const [need, timeline, authority, budget] = BANT.questions as [Question, Question, Question, Question];
/** A question that is answered in words; any answer counts. */
const told = (id: string): Question => ({ id, kind: 'text', bands: [{ points: 15 }] });

/** CHAMP: challenges before authority, money and priority (R23). */
export const CHAMP: Qualification = {
  id: 'champ',
  questions: [
    { ...told('challenges'), required: true },
    authority,
    { ...budget, id: 'money' },
    { ...need, id: 'priority' },
    timeline,
  ],
};

/** MEDDIC, for the seller's own card: what a large sale rests on. */
export const MEDDIC: Qualification = {
  id: 'meddic',
  questions: ['metrics', 'buyer', 'criteria', 'process', 'pain', 'champion'].map(told),
};

/** Every ready-made definition by name. */
export const FRAMEWORKS: Readonly<Record<string, Qualification>> = {
  bant: BANT,
  three: THREE_QUESTIONS,
  champ: CHAMP,
  meddic: MEDDIC,
};
