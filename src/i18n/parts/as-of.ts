import type { SinceKind } from '../../domain/as-of.js';
import type { Format } from '../format.js';

/** What a board says of a past day. */
export interface AsOfMessages {
  /** Marks the board; the day stands behind it. */
  asOf: string;
  day: string;
  dayBefore: string;
  dayAfter: string;
  readOnly: string;
  looking: string;
  today: string;
  changes: (count: number, format: Format) => string;
  since: (day: string) => string;
  kinds: Readonly<Record<SinceKind, string>>;
  nothing: string;
  fromTo: (from: string, to: string) => string;
  noDate: string;
  noValue: string;
  was: (status: string) => string;
  close: string;
}
