// Leads as a form brings them, the same in every run.
import { newLead } from '../../../src/domain/leads.ts';
import { rng } from './data.js';

const HOUR = 3_600_000;

/** A lead for each of some deals, by the same id. */
export function makeLeads(deals) {
  const random = rng(11);
  const pick = list => list[(random() * list.length) | 0];
  const now = Date.now();
  return deals.map(({ id, organisation, owner }, nth) =>
    newLead(
      {
        name: `Person ${String(nth).padStart(6, '0')}`,
        email: `person${nth}@${organisation.replace(/\W/g, '').toLowerCase()}.example`,
        ...{ organisation, owner, source: pick(['Fair', 'Web', 'Referral']) },
        answers: {
          ...(random() < 0.8 ? { need: pick(['urgent', 'important', 'curious']) } : {}),
          ...(random() < 0.7 ? { timeline: pick(['now', 'soon', 'later', 'none']) } : {}),
          ...(random() < 0.5 ? { authority: pick(['decide', 'together', 'recommend', 'other']) } : {}),
          ...(random() < 0.4 ? { budget: pick(['set', 'planned', 'open', 'none']) } : {}),
        },
        events: random() < 0.5 ? [{ type: 'visit', at: now - random() * 900 * HOUR, id: 'e' }] : [],
        createdAt: now - random() * 900 * HOUR,
      },
      id,
      now,
      'form',
    ),
  );
}
