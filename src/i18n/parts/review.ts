import type { SinceKind } from '../../domain/as-of.js';
import type { ReviewTurn } from '../../domain/numbers/review.js';
import type { ReviewVerdict } from '../../domain/records.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What can be done with a deal in a review. */
export type ReviewAct =
  'keep' | 'plan' | 'date' | 'assign' | 'merge' | 'won' | 'lost' | 'open' | 'skip' | 'back' | 'next' | 'leave';

/** What a weekly review says. */
export interface ReviewMessages {
  review: string;
  nobody: string;
  /** One of so many. */
  of: (nth: number, total: number, format: Format) => string;
  progress: string;
  since: (day: string) => string;
  nothing: (day: string) => string;
  changes: Readonly<Record<SinceKind, (from: string, to: string) => string>>;
  /** Against the odds, or as was likely; with the stage it ended in, how likely it was won there, and why. */
  turns: Readonly<Record<ReviewTurn, string>>;
  ended: (stage: string, odds: string) => string;
  because: (reason: string) => string;
  noReason: string;
  acts: Readonly<Record<ReviewAct, string>>;
  keys: string;
  kept: (deal: string) => string;
  over: string;
  overText: (done: number, format: Format) => string;
  skipped: Counted;
  again: string;
  summary: string;
  copy: string;
  copied: string;
  copyByHand: string;
  close: string;
  verdicts: Readonly<Record<ReviewVerdict, Counted>>;
  toCome: Counted;
  nextStep: (step: string, day: string) => string;
}
