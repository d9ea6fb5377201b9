import type { Addressed } from './operations.js';
import type { Deal, Instant } from './records.js';

/** What of a deal belongs to the pipeline it stands in: its place, its end, and what happened to it there. */
const OWN = new Set<keyof Deal>([
  ...([
    'id',
    'seen',
    'v',
    'createdAt',
    'createdBy',
    'updatedAt',
    'updatedBy',
    'removedAt',
    'importId',
    'history',
  ] as const),
  ...(['stage', 'rank', 'status', 'reason', 'probability', 'closedAt', 'wakeAt', 'lead', 'checklist'] as const),
  ...(['movedTo', 'movedFrom'] as const),
]);

/** Where a deal goes on: id, stage and rank in the other pipeline, and who moves it. */
export interface Arrival {
  readonly id: string;
  readonly stage: string;
  readonly rank: string;
  /** The pipeline it comes from. */
  readonly from: string;
  readonly at: Instant;
  readonly by: string;
}

/** What makes a deal go on in another pipeline: new there, or, where it had been before, as it is by now. Done twice, it is there once. */
export function arrive(deal: Deal, { id, stage, rank, from, at, by }: Arrival): Addressed {
  const { movedTo: _to, lead: _lead, importId: _import, removedAt: _removed, ...kept } = deal;
  const { reason: _reason, probability: _probability, wakeAt: _wake, ...rest } = kept;
  const arrived: Deal = {
    ...rest,
    ...{ id, stage, rank, status: 'open', closedAt: null, checklist: {}, seen: {} },
    ...{ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
    movedFrom: { pipeline: from, deal: deal.id },
    history: [{ at, by, op: '', field: 'stage', from: null, to: stage }],
  };
  const fields = [...Object.keys(deal), 'nextStep', 'expectedClose'].filter(field => !OWN.has(field as keyof Deal));
  const own = ['stage', 'rank', 'status', 'reason', 'closedAt', 'probability', 'wakeAt', 'movedTo', 'movedFrom'];
  return { type: 'deal/import', target: id, deal: arrived, fields: [...new Set([...fields, ...own])] };
}

/**
 * What ends a deal where it stood: given up, so that it counts neither as won nor as lost, with a link to where it went.
 * One that had ended already only takes the link.
 */
export function depart(
  deal: Deal,
  to: { readonly pipeline: string; readonly deal: string },
  reason: string,
  at: Instant,
): Addressed {
  const link = { movedTo: { from: deal.movedTo, to } };
  if (deal.status !== 'open') return { type: 'deal/edit', target: deal.id, changes: link };
  // what is planned next is planned there
  const changes = { ...link, ...(deal.nextStep ? { nextStep: { from: deal.nextStep, to: undefined } } : {}) };
  return { type: 'deal/close', target: deal.id, status: 'abandoned', closedAt: at, reason, changes };
}

/** What a deal is, or is to be, called in another pipeline: the same each time, so that it is there once. */
export const counterpartOf = (deal: Deal, from: string, to: string): string =>
  [deal.movedTo, deal.movedFrom].find(each => each?.pipeline === to)?.deal ?? `${from}/${deal.id}`;
