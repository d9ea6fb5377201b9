import type { Counted } from './counted.js';
import type { FunnelMessages } from './funnel.js';

/** What the funnel says where it begins with the leads: whom it follows then are no deals yet. */
export interface FunnelLeadMessages extends Pick<FunnelMessages, 'leak' | 'noLeak' | 'summary' | 'unvalued'> {
  /** The steps before a deal. */
  lead: string;
  mql: string;
  sql: string;
  /** Leads, and deals that were never one. */
  prospects: Counted;
}
