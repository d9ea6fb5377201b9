import type { Counted } from './counted.js';

/** What the funnel says where a person looks closer: what is chosen, tooltips, its table. */
export interface FunnelActionMessages {
  view: string;
  /** Deals followed on their way, … */
  flow: string;
  /** …or where the open ones stand now. */
  standing: string;
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
  value: string;
  ofFirst: string;
  ofBefore: string;
  lost: string;
  still: string;
  days: string;
  reasons: string;
}
