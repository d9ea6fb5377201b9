import type { Calendar } from './calendar.js';
import { isAwake, isNeverFollowedUp, responseClock, touchesOf, type ResponseClock } from './leads.js';
import { leadTemperature, lifecycleOf, type Lifecycle } from './lifecycle.js';
import type { Temperature } from './qualify.js';
import { BANT } from './frameworks.js';
import type { Deal, Instant, Lead, Pipeline } from './records.js';
import { DEFAULT_RULES } from './score-rules.js';
import { scoreOf, type Score } from './score.js';

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
  const score = scoreOf(lead, pipeline.scoring ?? DEFAULT_RULES, qualification, now);
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

const filterOf = (lead: Lead, { now, calendar }: InboxScene): InboxFilter => {
  if (lead.status === 'qualified' || lead.status === 'disqualified') return 'done';
  return lead.status === 'nurture' && !isAwake(lead, now, calendar) ? 'nurture' : 'todo';
};

/**
 * Whom to call first: the highest score; of equals, who waits for an answer before who does not, and who waits longest
 * (R24, R46).
 */
export function inboxOf(leads: Iterable<Lead>, scene: InboxScene, filter: InboxFilter): InboxRow[] {
  const rows: InboxRow[] = [];
  for (const lead of leads)
    if (lead.removedAt === undefined && filterOf(lead, scene) === filter) rows.push(inboxRow(lead, scene));
  const waits = ({ clock }: InboxRow): number => (clock?.isWaiting ? clock.ms : -1);
  return rows.sort(
    (a, b) =>
      b.score.total - a.score.total ||
      waits(b) - waits(a) ||
      (a.lead.id < b.lead.id ? -1 : a.lead.id > b.lead.id ? 1 : 0),
  );
}

/** Lost deals whose wake-up date has come (R20): they are worked again like leads. */
export const wokenDeals = (lost: readonly Deal[], now: Instant, calendar: Calendar): Deal[] =>
  lost.filter(({ wakeAt, removedAt }) => {
    if (wakeAt == null || removedAt !== undefined) return false;
    return (typeof wakeAt === 'number' ? wakeAt : calendar.startOf(wakeAt)) <= now;
  });
