import { BANT } from './frameworks.js';
import { isKnown } from './known.js';
import { newLead } from './new-lead.js';
import type { Deal, Instant, Lead, Pipeline } from './records.js';
import { DEFAULT_RULES } from './score-rules.js';
import { scoreOf, type Score } from './score.js';

/** A lead's score by the team's rules and questions; a pipeline without any is judged by the kit's own. */
export const leadScore = (lead: Lead, { scoring, qualification }: Pipeline, now: Instant): Score =>
  scoreOf(lead, scoring ?? DEFAULT_RULES, qualification ?? BANT, now);

/** What a deal without a lead tells of itself, as a lead would. */
function asLead({ id, createdBy, contacts, ...deal }: Deal, now: Instant): Lead {
  const { name = '', email = '', phone = '' } = contacts[0] ?? {};
  const { organisation, owner, source, campaign, notes, tags, custom } = deal;
  return newLead(
    { name, email, phone, organisation, owner, source, campaign, notes, tags, custom },
    id,
    now,
    createdBy,
  );
}

/**
 * A deal's score: that of the lead it came from, answers given of the deal before those of the lead. A deal that came from
 * none is judged by what it says itself, and `null` where no question has been answered of it.
 */
export function dealScore(deal: Deal, lead: Lead | undefined, pipeline: Pipeline, now: Instant): Score | null {
  if (!lead && !Object.values(deal.answers).some(isKnown)) return null;
  const judged = lead ?? asLead(deal, now);
  return leadScore({ ...judged, answers: { ...judged.answers, ...deal.answers } }, pipeline, now);
}
