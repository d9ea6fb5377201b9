import type { ChanceReason } from '../../domain/numbers/chance.js';
import type { Counted } from './counted.js';

/** What the day's list says. */
export interface TodayMessages {
  today: string;
  summary: Counted;
  expected: (money: string) => string;
  /** What the deals of the list are called. */
  behind: string;
  allDone: string;
  byChance: string;
  /** Why something is on the list. */
  newLead: (waits: string) => string;
  newLeadOfDay: (day: string) => string;
  stepOverdue: (step: string, day: string) => string;
  stepToday: (step: string, time: string) => string;
  followUp: (step: string, day: string) => string;
  woken: (day: string) => string;
  renewal: (day: string) => string;
  hot: string;
  lead: string;
  /** Money × chance; the money may be what a deal brings on average. */
  worth: (money: string, chance: string) => string;
  aboutWorth: (money: string, chance: string) => string;
  noWorth: (chance: string) => string;
  chance: Readonly<Record<ChanceReason, string>>;
  done: string;
  later: string;
  renewed: string;
  call: string;
  write: string;
  actOf: (act: string, name: string) => string;
  whatNext: (name: string) => string;
  until: string;
  needDay: string;
  renewedUntil: string;
  /** What is noted where nothing was planned. */
  turnedTo: string;
  noted: (name: string) => string;
  wokenUp: (name: string) => string;
  postponed: (name: string, day: string) => string;
  renewedSaid: (name: string, day: string) => string;
  keys: string;
  showMore: Counted;
  remind: string;
  reminding: string;
  remindersDenied: string;
  /** The head of a notification. */
  dueNow: (step: string, name: string) => string;
  leadCame: (name: string) => string;
  what: string;
  why: string;
  value: string;
  chanceColumn: string;
  expectedColumn: string;
  leads: string;
}
