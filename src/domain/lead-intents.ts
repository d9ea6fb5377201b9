import type { Changes } from './operations.js';
import type { Deal, FollowUp, Instant, Lead, LeadEvent, When } from './records.js';

/** What a person, a form or an automatic step did to a lead. */
export type LeadIntent =
  | { readonly type: 'lead/add'; readonly lead: Lead }
  | {
      readonly type: 'lead/edit';
      readonly changes: Changes;
      readonly tags?: { readonly add: readonly string[]; readonly remove: readonly string[] };
    }
  /** It did something: asked for a demo, read a page. */
  | { readonly type: 'lead/event'; readonly event: LeadEvent; readonly halfLifeDays?: number }
  /** Somebody turned to it: stops the response clock (R46) and ticks off the next planned touch. */
  | {
      readonly type: 'lead/touch';
      readonly kind: FollowUp['kind'];
      readonly title?: string;
      /** `reached` and `answered` end the series of follow-ups that was planned. */
      readonly outcome?: string;
    }
  /** Plans touches: the open ones of the same cadence are replaced. */
  | { readonly type: 'lead/plan'; readonly followUps: readonly FollowUp[] }
  /** Takes the open touches back. */
  | { readonly type: 'lead/stop' }
  /** It becomes a deal, made by `dealOfLead`; without one, it is only marked as qualified. */
  | { readonly type: 'lead/qualify'; readonly deal: Deal | null }
  | { readonly type: 'lead/disqualify'; readonly reason: string }
  /** Set aside until it is woken (R19). */
  | { readonly type: 'lead/nurture'; readonly wakeAt: When; readonly reason?: string }
  /** Worked again, from wherever it was. */
  | { readonly type: 'lead/reopen' }
  /** From marketing to sales (R18), and back. */
  | { readonly type: 'lead/hand-over'; readonly owner?: string }
  | { readonly type: 'lead/return'; readonly reason?: string }
  /** The other lead is the same: what this one lacks is taken from it, and it goes into the bin. */
  | { readonly type: 'lead/merge'; readonly other: Lead }
  /** A filter was wrong: the doubt is taken back. */
  | { readonly type: 'lead/trust' }
  | { readonly type: 'lead/remove' }
  | { readonly type: 'lead/restore' };

/** What came of a touch that ends a series of follow-ups. */
export const ANSWERS: readonly string[] = ['reached', 'answered'];

/** Whether the planned follow-ups end with such a touch. */
export const isAnswer = (outcome: string | undefined): boolean => outcome !== undefined && ANSWERS.includes(outcome);

/** The moment of a follow-up, done or planned. */
export const momentOf = ({ doneAt, due }: FollowUp): Instant | When => doneAt ?? due ?? null;
