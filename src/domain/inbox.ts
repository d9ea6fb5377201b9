import { instantOf, type Calendar } from './calendar.js';
import { BANT } from './frameworks.js';
import { leadScore } from './lead-score.js';
import { isAwake, isNeverFollowedUp, responseClock, touchesOf, type ResponseClock } from './leads.js';
import { leadTemperature, lifecycleOf, type Lifecycle } from './lifecycle.js';
import type { Temperature } from './qualify.js';
import type { Deal, Instant, Lead, Pipeline } from './records.js';
import type { Score } from './score.js';

/** A lead with everything that decides when it is worked on, and why. */
export interface InboxRow {
  readonly lead: Lead;
  readonly score: Score;
  readonly temperature: Temperature | null;
  readonly lifecycle: Lifecycle;
  readonly clock: ResponseClock | null;
  /** How often somebody turned to it (R44). */
  readonly touches: number;
  readonly isNeverFollowedUp: boolean;
  /** It was set aside, and is due again. */
  readonly isBack: boolean;
}
/** What is to be done, what sleeps, and what is done with. */
export type InboxFilter = 'todo' | 'nurture' | 'done';

/** What leads are judged by. */
export interface InboxScene {
  readonly pipeline: Pipeline;
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The deal that a lead became, where it is known. */
  deal(id: string): Deal | undefined;
}

/** A lead as the inbox shows it. A pipeline without rules and questions is judged by the kit's own. */
export function inboxRow(lead: Lead, { pipeline, now, calendar, deal }: InboxScene): InboxRow {
  const qualification = pipeline.qualification ?? BANT;
  const score = leadScore(lead, pipeline, now);
  return {
    lead,
    score,
    temperature: leadTemperature(lead, qualification),
    lifecycle: lifecycleOf(lead, score, lead.deal === undefined ? undefined : deal(lead.deal)),
    clock: responseClock(lead, now),
    touches: touchesOf(lead),
    isNeverFollowedUp: isNeverFollowedUp(lead),
    isBack: isAwake(lead, now, calendar),
  };
}

/** When a lead that was set aside is due again; `null` for all others, and for those without a day. */
export const wakesAt = ({ status, wakeAt }: Lead, calendar: Calendar): Instant | null =>
  status === 'nurture' && wakeAt != null ? instantOf(wakeAt, calendar) : null;

/** Which list a lead stands in. */
export function listOf({ status }: Lead, wakes: Instant | null, now: Instant): InboxFilter {
  if (status === 'qualified' || status === 'disqualified') return 'done';
  return status === 'nurture' && (wakes === null || wakes > now) ? 'nurture' : 'todo';
}

/** Since when it waits for an answer; whoever does not wait comes last. */
const waitsSince = ({ clock, lead }: InboxRow): number => (clock?.isWaiting ? Number(lead.createdAt) : Infinity);

/**
 * Whom to call first: the highest score; of equals, who waits for an answer before who does not, and who waits longest
 * (R24, R46).
 */
export const byUrgency = (a: InboxRow, b: InboxRow): number =>
  b.score.total - a.score.total ||
  waitsSince(a) - waitsSince(b) || // NaN where neither waits
  (a.lead.id < b.lead.id ? -1 : a.lead.id > b.lead.id ? 1 : 0);

/** The leads of one list, in the order in which they are worked on. */
export function inboxOf(leads: Iterable<Lead>, scene: InboxScene, filter: InboxFilter): InboxRow[] {
  const rows: InboxRow[] = [];
  for (const lead of leads)
    if (lead.removedAt === undefined && listOf(lead, wakesAt(lead, scene.calendar), scene.now) === filter)
      rows.push(inboxRow(lead, scene));
  return rows.sort(byUrgency);
}

/** Lost deals whose wake-up date has come (R20): they are worked again like leads. */
export const wokenDeals = (lost: readonly Deal[], now: Instant, calendar: Calendar): Deal[] =>
  lost.filter(({ wakeAt, removedAt }) => {
    if (wakeAt == null || removedAt !== undefined) return false;
    return (typeof wakeAt === 'number' ? wakeAt : calendar.startOf(wakeAt)) <= now;
  });
