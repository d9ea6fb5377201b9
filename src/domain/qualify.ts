import { daysBetween, type Calendar } from './calendar.js';
import type { Deal, Instant } from './records.js';

/** How soon somebody means to buy (R17). */
export type Temperature = 'hot' | 'warm' | 'cold';

const WARM_DAYS = 61;
const ANSWERS: Readonly<Record<string, Temperature>> = { now: 'hot', soon: 'warm', later: 'cold', none: 'cold' };

/**
 * Hot = wants to buy now; warm = within about two months; cold = later (R17). From the answer to “when do you plan to
 * buy”, else from the expected close; `null` where neither is known, and for closed deals.
 */
export function temperatureOf(deal: Deal, now: Instant, calendar: Calendar): Temperature | null {
  if (deal.status !== 'open') return null;
  const answer = ANSWERS[String(deal.answers.timeline ?? '')];
  if (answer || !deal.expectedClose) return answer ?? null;
  return daysBetween(calendar.dayOf(now), deal.expectedClose, calendar) <= WARM_DAYS ? 'warm' : 'cold';
}
