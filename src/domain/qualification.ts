import type { Temperature } from './qualify.js';

/** How a question is answered. `money` is a choice between ranges of money. */
export type QuestionKind = 'choice' | 'several' | 'number' | 'money' | 'text' | 'date';
/** Every kind. */
export const QUESTION_KINDS: readonly QuestionKind[] = ['choice', 'several', 'number', 'money', 'text', 'date'];

/** One answer to choose; of `money` a range in the question's currency, open where a bound is missing. */
export interface QuestionOption {
  readonly value: string;
  /** Where absent: the kit's word for it, else the range, else the value. */
  readonly label?: string;
  readonly points?: number;
  /** Whoever answers so is no customer of ours. */
  readonly disqualifies?: boolean;
  /** What it says of when they want to buy (R17). */
  readonly temperature?: Temperature;
  readonly min?: number;
  readonly max?: number;
}

/** Points for a number or day in a range, both ends included. */
export interface Band {
  readonly min?: number | string;
  readonly max?: number | string;
  readonly points?: number;
  readonly disqualifies?: boolean;
}

/** Asked only where an earlier question was answered so. */
export interface Condition {
  readonly question: string;
  readonly oneOf: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** What is asked; where absent, the kit's words for the id. */
  readonly text?: string;
  /** One or two words for a chip: “Budget”. */
  readonly short?: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Multiplies the points of its answers; 1 where nothing is said. */
  readonly weight?: number;
  /** Of `choice`, `several` and `money`. */
  readonly options?: readonly QuestionOption[];
  /** Of `number` and `date`: points by range. Of `text`: any answer has the first band's points. */
  readonly bands?: readonly Band[];
  /** Of `money`: ISO 4217. */
  readonly currency?: string;
  /** Bounds of a `number` or `date`. */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly when?: Condition;
}

/** A way to qualify (R22, R23): BANT, CHAMP, MEDDIC or a page's own, all in one shape. */
export interface Qualification {
  readonly id: string;
  readonly title?: string;
  readonly questions: readonly Question[];
  /** From which share (0–1) of the points a lead counts as hot or warm where nothing says when it wants to buy. */
  readonly hotFrom?: number;
  readonly warmFrom?: number;
}

/** What it is called: its title, else its id, as BANT is. */
export const qualificationTitle = ({ title, id }: Qualification): string => title || id.toUpperCase();

/** Answers by question. */
export type Answers = Readonly<Record<string, unknown>>;

/** What is wrong with an answer. */
export type AnswerProblem =
  'missing' | 'not-offered' | 'not-a-number' | 'not-a-date' | 'too-small' | 'too-large' | 'too-long';

/** What the answers say: the seller's ranking and the visitor's outcome. */
export interface Verdict {
  readonly temperature: Temperature;
  readonly points: number;
  /** The most that the questions asked could give. */
  readonly most: number;
  /** Questions that were asked, by whether they are answered. */
  readonly answered: readonly string[];
  readonly open: readonly string[];
  /** Questions whose answer rules the lead out. */
  readonly disqualifiedBy: readonly string[];
}

/** One question's part of the points. */
export interface AnswerPoints {
  readonly question: string;
  readonly points: number;
}
