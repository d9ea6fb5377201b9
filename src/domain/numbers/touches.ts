import { DAY, instantOf, type Calendar } from '../calendar.js';
import type { Instant } from '../records.js';
import { lastTouch } from './facts.js';
import type { ActivityRecord } from './leads.js';
import type { Prospect } from './tally.js';

const NONE: readonly never[] = [];

/** What was done: touches that have happened, the latest first. Notes are no touch. */
export function touchesOf(
  prospect: Prospect,
  calendar: Calendar,
): readonly { at: Instant; activity: ActivityRecord }[] {
  if (!prospect.activities?.length) return NONE;
  return prospect.activities
    .filter(({ kind, doneAt }) => doneAt != null && kind !== 'note')
    .map(activity => ({ at: instantOf(activity.doneAt!, calendar), activity }))
    .sort((a, b) => b.at - a.at);
}

/** When anybody last did something about it; `null` where nothing tells. */
export function touchedAt(prospect: Prospect, calendar: Calendar): Instant | null {
  const { deal, lead } = prospect;
  const responded = lead?.lead.firstResponseAt;
  const at = Math.max(
    (deal && lastTouch(deal, calendar)) ?? -Infinity,
    touchesOf(prospect, calendar)[0]?.at ?? -Infinity,
    responded == null ? -Infinity : instantOf(responded, calendar),
    lead?.created ?? -Infinity,
  );
  return at === -Infinity ? null : at;
}

/** Whole days since somebody last did something about it; `null` where nothing tells. */
export function daysSilent(prospect: Prospect, asOf: Instant, calendar: Calendar): number | null {
  const at = touchedAt(prospect, calendar);
  return at === null ? null : Math.max(0, Math.floor((asOf - at) / DAY));
}

/** Whether somebody has set it aside until later: it is meant to be silent. */
export const isAsleep = ({ deal }: Prospect, asOf: Instant, calendar: Calendar): boolean =>
  deal?.deal.wakeAt != null && instantOf(deal.deal.wakeAt, calendar) > asOf;
