import { verdictOf } from './evaluate.js';
import type { Qualification } from './qualification.js';
import type { Temperature } from './qualify.js';
import type { Deal, Lead } from './records.js';
import type { Score } from './score.js';

/** How far somebody has come: first interest, marketing's word, sales' word, a deal, a customer (R16, R18). */
export type Lifecycle = 'suspect' | 'mql' | 'sql' | 'deal' | 'customer';

/** The event by which marketing says itself that a lead is qualified, whatever its score. */
export const MARKETING_SAYS = 'mql';

/** Accepted by sales and not given back since. */
export const isAccepted = ({ handedOver, returnedAt }: Lead): boolean =>
  handedOver !== undefined && (returnedAt === undefined || returnedAt < handedOver.at);

/** Derived, never stored. `deal` is the deal it became, where that is known. */
export function lifecycleOf(lead: Lead, score: Score, deal?: Deal): Lifecycle {
  if (lead.status === 'qualified' && lead.deal) return deal?.status === 'won' ? 'customer' : 'deal';
  if (isAccepted(lead) || lead.status === 'qualified') return 'sql';
  const isMarked = score.isReady || lead.events.some(({ type }) => type === MARKETING_SAYS);
  return isMarked && lead.status !== 'disqualified' ? 'mql' : 'suspect';
}

/** Hot, warm or cold (R17), from the answers; `null` where none was given, and for leads that are done with. */
export function leadTemperature(lead: Lead, qualification: Qualification | null): Temperature | null {
  if (lead.status === 'disqualified' || lead.status === 'qualified') return null;
  const verdict = qualification && verdictOf(qualification, lead.answers);
  return verdict?.answered.length ? verdict.temperature : null;
}
