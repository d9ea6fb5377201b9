import type { Calendar } from './calendar.js';
import { instantOf } from './calendar.js';
import { ANSWERS } from './lead-intents.js';
import type { DealInput, FollowUp, Instant, Lead, LeadInput } from './records.js';

export { newLead } from './new-lead.js';

/** The touches that a lead needs on average (R44). */
export const TOUCHES = 8;

/**
 * What a lead brings into the deal it becomes. The id derives from the lead, so that two people who qualify it at once
 * make the same deal; a lead that became a deal before gets the next one.
 *
 * @param fields - What the seller says beyond: stage, value, title.
 */
export function dealInputOf(lead: Lead, fields: Partial<DealInput> = {}): DealInput {
  const { name, email, phone, organisation, owner, source, campaign, notes, tags, answers } = lead;
  return {
    title: organisation || name || email || phone,
    organisation,
    contacts: [{ name: name || email || phone, ...(email ? { email } : {}), ...(phone ? { phone } : {}) }],
    ...{ owner, source, campaign, notes, tags, answers },
    lead: lead.id,
    ...fields,
    id: nextDealId(lead),
  };
}

const nextDealId = ({ id, deal }: Lead): string => {
  if (!deal) return id;
  const nth = /-d(\d+)$/.exec(deal)?.[1];
  return `${id}-d${nth && deal.startsWith(id) ? Number(nth) + 1 : 2}`;
};

const isDone = ({ doneAt }: FollowUp): boolean => doneAt !== undefined;

/** How often somebody turned to it (R44). */
export const touchesOf = (lead: Lead): number => lead.followUps.filter(isDone).length;
/** The touch that is due next, if one is planned. */
export const nextFollowUp = (lead: Lead): FollowUp | undefined => lead.followUps.find(each => !isDone(each));
/** Nobody ever turned to it (27 % of leads, R44). */
export const isNeverFollowedUp = (lead: Lead): boolean => lead.firstResponseAt === undefined && !touchesOf(lead);
/** Whether it ever answered. */
export const hasAnswered = (lead: Lead): boolean =>
  lead.followUps.some(({ outcome }) => outcome !== undefined && ANSWERS.includes(outcome));

/** The response clock (R46): milliseconds from coming in to the first touch, or until now while it waits. */
export interface ResponseClock {
  readonly isWaiting: boolean;
  readonly ms: number;
}

/** How long it waited or waits; `null` where nobody knows when it came, or a day only is known. */
export function responseClock(lead: Lead, now: Instant): ResponseClock | null {
  if (typeof lead.createdAt !== 'number') return null;
  const end = lead.firstResponseAt ?? now;
  const isWaiting = lead.firstResponseAt === undefined && lead.status === 'new';
  if (!isWaiting && lead.firstResponseAt === undefined) return null;
  return { isWaiting, ms: Math.max(0, end - lead.createdAt) };
}

/** Whether a lead that was set aside is due again. */
export const isAwake = (lead: Lead, now: Instant, calendar: Calendar): boolean =>
  lead.status === 'nurture' && lead.wakeAt != null && instantOf(lead.wakeAt, calendar) <= now;

/** What a lead is called: its name, else the best that is known. */
export const leadTitle = ({
  name,
  organisation,
  email,
  phone,
}: Pick<LeadInput, 'name' | 'organisation' | 'email' | 'phone'>): string =>
  name || organisation || email || phone || '';
