import { DAY } from './calendar.js';
import type { Instant, Lead, LeadEvent } from './records.js';

/** Days after which an event is worth half, where the rules do not say. */
export const HALF_LIFE_DAYS = 30;
/** Beyond so many entries, old events fold whatever their age: a page may tell of every click. */
export const MOST_EVENTS = 200;
/** Beyond so many half-lives an event is worth next to nothing. */
const FOLD_AFTER = 5;

/** The name an event is known by; one without an id is known by its kind and moment. */
export const eventId = ({ id, type, at }: LeadEvent): string => id ?? `${type}@${at}`;

/** Adds an event, once; what is older than five half-lives folds into one entry per kind. */
export function withEvent(lead: Lead, event: LeadEvent, halfLifeDays = HALF_LIFE_DAYS): Lead {
  const known = lead.events.some(each => !each.count && eventId(each) === eventId(event));
  if (known) return lead;
  const events = [...lead.events, event].sort((a, b) => a.at - b.at);
  return { ...lead, events: folded(events, events.at(-1)!.at, halfLifeDays) };
}

function folded(events: readonly LeadEvent[], now: Instant, halfLifeDays: number): readonly LeadEvent[] {
  const bound = now - FOLD_AFTER * halfLifeDays * DAY;
  const room = Math.max(0, events.length - MOST_EVENTS);
  const isOld = (event: LeadEvent, index: number): boolean => event.at < bound || index < room;
  const old = events.filter(isOld);
  if (old.length < 2) return events;
  const heaps = new Map<string, LeadEvent>();
  for (const { type, at, count = 1 } of old) {
    const heap = heaps.get(type);
    // at its oldest: folding must never make a lead look more eager than it is
    heaps.set(type, { type, at: Math.min(at, heap?.at ?? at), count: count + (heap?.count ?? 0) });
  }
  const young = events.filter((event, index) => !isOld(event, index));
  return [...[...heaps.values()].sort((a, b) => a.at - b.at), ...young];
}
