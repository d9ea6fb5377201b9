import type { QuestionKind } from '../../../domain/qualification.js';
import type { Temperature } from '../../../domain/qualify.js';

/** The questions that leads are qualified by. */
export interface QuestionsMessages {
  framework: string;
  frameworkHint: string;
  /** By the id of a ready-made set of questions; `own` for the team's. */
  frameworks: Readonly<Record<string, string>>;
  question: string;
  questionKind: string;
  questionKinds: Readonly<Record<QuestionKind, string>>;
  mustAnswer: string;
  addQuestion: string;
  short: string;
  shortHint: string;
  hint: string;
  hintHint: string;
  weight: string;
  weightHint: string;
  options: string;
  bands: string;
  noBands: string;
  anyAnswer: string;
  answer: string;
  from: string;
  upTo: string;
  range: (from: string, to: string) => string;
  yes: string;
  no: string;
  saysOfWhen: string;
  temperatures: Readonly<Record<Temperature, string>>;
  disqualifies: string;
  askedWhen: string;
  always: string;
  answeredSo: string;
}
