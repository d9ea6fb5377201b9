import type { AnswerProblem } from '../../domain/qualification.js';

/** What the lead form says beyond its ready-made questions: of CHAMP and MEDDIC, numbers, days and ranges of money. */
export interface MoreQuestionMessages {
  /** Questions, their options and chips, by id: `money`, `money.set`, `money.short`. */
  questions: Readonly<Record<string, string>>;
  /** Rarer contact fields by name. */
  fields: Readonly<Record<string, string>>;
  /** Ranges of money that are open to one side. */
  upTo: (amount: string) => string;
  from: (amount: string) => string;
  error: Readonly<Record<RangeProblem, string>>;
}

/** What can be wrong with a number or day. */
export type RangeProblem = Extract<AnswerProblem, 'not-a-number' | 'not-a-date' | 'too-small' | 'too-large'>;
