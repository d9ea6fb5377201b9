import type { Counted } from './counted.js';

/** What the funnel says where a person looks closer: what is chosen, tooltips, its table. */
export interface FunnelActionMessages {
  view: string;
  /** Deals followed on their way, … */
  flow: string;
  /** …the same from the leads on, … */
  leads: string;
  /** …or where the open ones stand now. */
  standing: string;
  /** What is measured of where deals stand now; how many there are. */
  now: (measured: string) => string;
  standingSummary: Counted;
  /** What is measured of a way that begins with the leads. */
  fromLeads: (measured: string) => string;
  ofAll: string;
  lostIn: (stage: string) => string;
  stillIn: (stage: string) => string;
  lostHere: Counted;
  stillHere: Counted;
  medianDays: (days: string) => string;
  reason: (reason: string, count: string) => string;
  noCompare: string;
  before: string;
  stage: string;
  deals: string;
  /** Leads and deals. */
  prospects: string;
  value: string;
  ofFirst: string;
  ofBefore: string;
  lost: string;
  still: string;
  days: string;
  reasons: string;
}
