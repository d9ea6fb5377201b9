import { selection as english } from '../../../i18n/en/selection.js';
import type { Step } from '../../../store/step.js';
import { announce } from '../../announce.js';
import type { Hands } from '../hands/hands.js';

/** What became of something that was to be done to several deals. */
export interface Outcome {
  /** What was done, in a person's words; empty where nothing was. */
  readonly done: string;
  /** What takes it back. */
  readonly step?: Step;
  /** Of each that was refused, why. */
  readonly reasons: readonly string[];
}

/** One message for all: what was done, and how many were refused and why, each reason once. */
export function tellOutcome({ board, toasts }: Hands, { done, step, reasons }: Outcome): void {
  if (!done && !reasons.length) return; // all were so already
  const text = board.messages('selection', english);
  const { format } = board;
  const why = format.list([...new Set(reasons)]);
  const message = done
    ? [done, ...(reasons.length ? [text.refused(reasons.length, why, format)] : [])].join(', ')
    : text.noneDone(why);
  announce(board, message);
  toasts.show({ text: message, ...(done && step ? { step } : { grave: true }) });
}
