import { DealBook } from './deal-book.js';
import type { Followed } from './following.js';
import type { Ground, GroundOptions } from './ground.js';
import type { ActivityRecord, LeadRecord } from './leads.js';
import { Prospects, type ActivitySubject } from './prospects.js';

export type { ActivitySubject, Followed };

/**
 * A seller's book: deals and leads, joined to prospects, and the figures that follow them. What was merged into another
 * lead is not in it.
 */
export class Book extends DealBook<Prospects> {
  constructor(ground: Ground | GroundOptions) {
    super(ground, own => new Prospects(own));
  }

  /** Puts a lead in, or in the place of what it was; `undefined` takes it out. */
  setLead(id: string, lead: LeadRecord | undefined): void {
    this.refresh(this.records.setLead(id, lead));
  }

  /** What was done about a deal or a lead; `undefined` where nobody knows (not the same as nothing). */
  setActivities(subject: ActivitySubject, activities: readonly ActivityRecord[] | undefined): void {
    this.refresh(this.records.setActivities(subject, activities));
  }
}
