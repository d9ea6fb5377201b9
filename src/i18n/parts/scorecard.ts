import type { Temperature } from '../../domain/qualify.js';

/** What the lead form says where a seller answers in it. */
export interface ScorecardMessages {
  /** What is known of all that is asked: “BANT 3/4”. */
  known: (title: string, count: string, of: string) => string;
  open: (questions: string) => string;
  complete: string;
  disqualified: (questions: string) => string;
  temperature: Readonly<Record<Temperature, string>>;
  points: (points: string, most: string) => string;
  /** Instead of an answer. */
  unknown: string;
  kept: (question: string) => string;
  undo: string;
  undone: string;
  refused: string;
  gone: string;
}
