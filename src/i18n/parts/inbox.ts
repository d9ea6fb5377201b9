import type { Lifecycle } from '../../domain/lifecycle.js';
import type { InboxFilter } from '../../domain/inbox.js';
import type { Temperature } from '../../domain/qualify.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What the list of leads says. */
export interface InboxMessages {
  heading: string;
  summary: (waiting: number, longest: string, format: Format) => string;
  empty: Readonly<Record<InboxFilter, string>>;
  filters: Readonly<Record<InboxFilter, string>>;
  minutes: Counted;
  hours: Counted;
  days: Counted;
  waits: (time: string) => string;
  answeredIn: (time: string) => string;
  touches: (count: number, of: number, format: Format) => string;
  never: string;
  back: string;
  suspicious: string;
  temperature: Readonly<Record<Temperature, string>>;
  lifecycle: Readonly<Record<Lifecycle, string>>;
  score: (total: number, most: number, format: Format) => string;
  /** Reasons of the kit's own rules, by their id or kind of event. */
  reasons: Readonly<Record<string, string>>;
  bound: string;
  noReasons: string;
  duplicates: (names: string) => string;
  call: string;
  write: string;
  note: string;
  qualify: string;
  nurture: string;
  disqualify: string;
  assign: string;
  reopen: string;
  more: Counted;
  keys: string;
  undo: string;
  until: string;
  why: string;
  whyOptional: string;
  needDay: string;
  needWhy: string;
  noteText: string;
  outcome: string;
  outcomes: Readonly<Record<string, string>>;
  owner: string;
  suggested: (owner: string) => string;
  save: string;
  cancel: string;
  did: Readonly<Record<string, (lead: string) => string>>;
  refused: (lead: string) => string;
  lost: (reason: string) => string;
}
