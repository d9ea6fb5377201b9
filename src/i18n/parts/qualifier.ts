import type { AnswerProblem } from '../../domain/qualification.js';
import type { RangeProblem } from './more-questions.js';

/** What can be wrong with a field of the form. */
export type EntryProblem = AnswerProblem | 'not-an-address' | 'not-agreed';

/** What the lead form asks, and what it says of sending. */
export interface QualifierMessages {
  heading: string;
  /** Of one question at a time; numbers as the language writes them. */
  step: (step: string, of: string) => string;
  back: string;
  next: string;
  send: string;
  sending: string;
  optional: string;
  yourDetails: string;
  /** Contact fields by name. */
  fields: Readonly<Record<string, string>>;
  /** Ready-made questions: `need`, their options `need.urgent`, their chips `need.short`. */
  questions: Readonly<Record<string, string>>;
  trap: string;
  errors: (count: number) => string;
  /** Of numbers and days, the words for rarer questions say more. */
  error: Readonly<Record<Exclude<EntryProblem, RangeProblem>, string> & Partial<Record<RangeProblem, string>>>;
  /** After sending, by how soon the visitor means to buy. */
  thanks: Readonly<Record<'hot' | 'warm' | 'cold', string>>;
  received: string;
  waiting: string;
  waitingKept: string;
  waitingHere: string;
  retry: string;
  discard: string;
  discarded: string;
  refused: string;
  notSent: string;
  nowhere: string;
}
