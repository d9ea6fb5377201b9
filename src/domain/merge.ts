import { eventId } from './lead-events.js';
import { sortable } from './calendar.js';
import type { FollowUp, Lead } from './records.js';
import { LEAD_TEXTS } from './sound-lead.js';

/** Two leads that are the same person as one: what the kept one lacks comes from the other, nothing is written over. */
export function merged(kept: Lead, other: Lead): Lead {
  const known = new Set(kept.events.map(eventId));
  const texts = Object.fromEntries(LEAD_TEXTS.map(field => [field, kept[field] || other[field]]));
  const notes = [kept.notes, other.notes].filter(Boolean).join('\n\n');
  const first = Math.min(kept.firstResponseAt ?? Infinity, other.firstResponseAt ?? Infinity);
  const consent = kept.consent ?? other.consent;
  return {
    ...kept,
    ...texts,
    notes,
    createdAt:
      sortable(other.createdAt) < sortable(kept.createdAt) && other.createdAt !== null
        ? other.createdAt
        : kept.createdAt,
    utm: { ...other.utm, ...kept.utm },
    answers: { ...other.answers, ...kept.answers },
    custom: { ...other.custom, ...kept.custom },
    tags: [...new Set([...kept.tags, ...other.tags])],
    events: [...kept.events, ...other.events.filter(event => !known.has(eventId(event)))].sort((a, b) => a.at - b.at),
    followUps: [...kept.followUps, ...other.followUps].sort(byDone),
    ...(consent ? { consent } : {}),
    ...(Number.isFinite(first) ? { firstResponseAt: first } : {}),
  };
}

/** What is done comes first, in its order; what is planned keeps its own. */
const byDone = (a: FollowUp, b: FollowUp): number => {
  const [mine, theirs] = [a.doneAt ?? Infinity, b.doneAt ?? Infinity];
  return mine === theirs ? 0 : mine - theirs;
};
