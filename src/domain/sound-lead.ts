import type { Lead } from './records.js';
import { isGroup, isInstant, isListOf, isOptional, isText, isWhen } from './shape.js';

const STATUSES: readonly unknown[] = ['new', 'working', 'nurture', 'qualified', 'disqualified'];
/** What a lead is in words: each a text, empty where nobody has said. */
export const LEAD_TEXTS = [
  'name',
  'organisation',
  'email',
  'phone',
  'source',
  'campaign',
  'page',
  'owner',
] as const satisfies readonly (keyof Lead)[];
const TEXTS = ['id', ...LEAD_TEXTS, 'notes'] as const;

const isEvent = (value: unknown): boolean =>
  isGroup(value) &&
  isText((value as Lead['events'][number]).type) &&
  isInstant((value as Lead['events'][number]).at) &&
  isOptional((value as Lead['events'][number]).count, Number.isFinite);
const isFollowUp = (value: unknown): boolean =>
  isGroup(value) &&
  isText((value as Lead['followUps'][number]).kind) &&
  isOptional((value as Lead['followUps'][number]).due, isWhen) &&
  isOptional((value as Lead['followUps'][number]).doneAt, isInstant);

/** A shape check for leads of our own, read back or about to be written: enough that no view can break on one. */
export function isSoundLead(value: unknown): value is Lead {
  if (!isGroup(value)) return false;
  const lead = value as Lead;
  return (
    TEXTS.every(field => isText(lead[field])) &&
    STATUSES.includes(lead.status) &&
    isWhen(lead.createdAt) &&
    isInstant(lead.updatedAt) &&
    isOptional(lead.wakeAt, isWhen) &&
    [lead.removedAt, lead.firstResponseAt, lead.returnedAt].every(at => isOptional(at, isInstant)) &&
    [lead.reason, lead.deal, lead.referrer, lead.mergedInto].every(text => isOptional(text, isText)) &&
    isOptional(lead.suspicious, list => isListOf(list, isText)) &&
    isListOf(lead.tags, isText) &&
    isListOf(lead.events, isEvent) &&
    isListOf(lead.followUps, isFollowUp) &&
    isOptional(lead.consent, isGroup) &&
    isOptional(lead.handedOver, isGroup) &&
    [lead.utm, lead.answers, lead.custom, lead.seen].every(isGroup)
  );
}
