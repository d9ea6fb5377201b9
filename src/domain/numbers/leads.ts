import { instantOf } from '../calendar.js';
import type { Instant, When } from '../records.js';
import type { Ground } from './ground.js';

/** Something that was done, or is to be done, about a deal or a lead. */
export interface ActivityRecord {
  readonly kind: 'call' | 'email' | 'meeting' | 'task' | 'note';
  readonly due?: When;
  readonly doneAt?: When;
  readonly by?: string;
  readonly outcome?: string;
}

/** What the figures read of a lead. */
export interface LeadRecord {
  readonly id: string;
  readonly createdAt: When;
  readonly removedAt?: Instant;
  readonly name?: string;
  readonly organisation: string;
  readonly source: string;
  readonly campaign: string;
  readonly owner: string;
  readonly status: 'new' | 'working' | 'nurture' | 'qualified' | 'disqualified';
  /** Why it was disqualified. */
  readonly reason?: string;
  readonly firstResponseAt?: When;
  /** Until when it was set aside. */
  readonly wakeAt?: When;
  /** Why a spam filter doubts it. */
  readonly suspicious?: readonly string[];
  /** When sales accepted it. */
  readonly handedOver?: { readonly by: string; readonly at: When };
  readonly returnedAt?: When;
  /** Touches planned and done. */
  readonly followUps?: readonly ActivityRecord[];
  /** The deal it became. */
  readonly deal?: string;
  /** Set where it was found to be another lead: that one counts. */
  readonly mergedInto?: string;
}

/** The steps a lead takes before it is a deal (R18). */
export type LeadStep = 'lead' | 'mql' | 'sql';
export const LEAD_STEPS: readonly LeadStep[] = ['lead', 'mql', 'sql'];

/** A lead as the figures take it. */
export interface LeadFacts {
  readonly lead: LeadRecord;
  /** Its number in the roster of leads. */
  readonly slot: number;
  readonly created: Instant | null;
  /** When it became qualified: handed over, else (where nobody noted it) when it came. `null` where it is not. */
  readonly qualified: Instant | null;
  readonly isQualified: boolean;
  /** The furthest step it has reached. */
  readonly step: LeadStep;
}

/**
 * A qualified lead is one whose status became `qualified`; what has become a deal, or was handed over to sales, was
 * qualified even where it has been handed back since.
 */
export function leadFacts(lead: LeadRecord, { leadIds, calendar, isMarketingQualified }: Ground): LeadFacts {
  const moment = (when: When | undefined): Instant | null => (when == null ? null : instantOf(when, calendar));
  const created = moment(lead.createdAt);
  const accepted = lead.handedOver !== undefined || lead.deal !== undefined;
  const isQualified = accepted || lead.status === 'qualified';
  return {
    lead,
    slot: leadIds.slotOf(lead.id),
    created,
    isQualified,
    qualified: isQualified ? (moment(lead.handedOver?.at) ?? created) : null,
    step: accepted ? 'sql' : isQualified || isMarketingQualified(lead) ? 'mql' : 'lead',
  };
}
