import { logActivity, type ActivitySurroundings } from './activities.js';
import type { Addressed, Changes } from './operations.js';
import type { Deal, DealStatus, When } from './records.js';

/** What belongs to the end of a deal. */
export interface Ending {
  readonly status: Exclude<DealStatus, 'open'>;
  readonly closedAt: When;
  readonly reason?: string;
  /** What it was closed with, where that changed; major units. */
  readonly value?: number | null;
  /** When to wake it (R20) or renew it (R13), and what the won stage asked for. */
  readonly changes?: Changes;
  /** What is worth remembering, with the heading it is kept under. */
  readonly note?: { readonly title: string; readonly text: string };
}

/** What ends a deal. */
export const closing = (deal: Deal, { status, closedAt, reason, value, changes }: Omit<Ending, 'note'>): Addressed => ({
  type: 'deal/close',
  target: deal.id,
  status,
  closedAt,
  ...(reason ? { reason } : {}),
  ...(value !== undefined && value !== deal.value ? { value } : {}),
  ...(changes && Object.keys(changes).length ? { changes } : {}),
});

/** Ends a deal, and keeps the note about it: one step, which one undo takes back. */
export function endDeal(deal: Deal, ending: Ending, around: ActivitySurroundings): readonly Addressed[] {
  const close = closing(deal, ending);
  const { note } = ending;
  return note?.text ? [close, logActivity(deal, { kind: 'note', ...note }, around)] : [close];
}

/** A deal that begins where another stands: its facts and people, without what happened to it. */
export const copyOf = (deal: Deal, title: string): Partial<Deal> & { title: string } => ({
  title,
  organisation: deal.organisation,
  contacts: deal.contacts,
  owner: deal.owner,
  value: deal.value,
  currency: deal.currency,
  source: deal.source,
  campaign: deal.campaign,
  product: deal.product,
  tags: deal.tags,
  notes: deal.notes,
  answers: deal.answers,
  custom: deal.custom,
  ...(deal.probability === undefined ? {} : { probability: deal.probability }),
  ...(deal.forecast ? { forecast: deal.forecast } : {}),
});
