import type { Addressed } from '../../domain/operations.js';
import type { Deal, ReviewVerdict } from '../../domain/records.js';
import type { AskingEvent } from '../../events.js';
import type { Step } from '../../store/step.js';
import type { Request } from '../board/hands/conduct.js';
import type { Action } from '../board/rights.js';
import { Deeds } from '../details/deeds.js';

/** Marks a deal as gone through. */
const reviewed = (deal: Deal, at: number, as: ReviewVerdict): Extract<Addressed, { type: 'deal/edit' }> => ({
  type: 'deal/edit',
  target: deal.id,
  changes: { reviewed: { from: deal.reviewed, to: { at, as } } },
});

/** What is done in a review marks the deal as gone through, in the same step: one undo takes back both. */
export class ReviewDeeds extends Deeds {
  override do<T extends AskingEvent>(action: Action, deal: Deal, request: Request<T>): Promise<Step | null> {
    const as = request.type === 'deal-close' ? 'closed' : 'mended';
    const intents = (): readonly Addressed[] => [...request.intents(), reviewed(deal, this.store.ports.now(), as)];
    return super.do(action, deal, { ...request, intents });
  }

  /** Goes through it, and leaves it as it is. */
  keep(deal: Deal, done: string): Promise<Step | null> {
    const intent = reviewed(deal, this.store.ports.now(), 'kept');
    const detail = { deals: [deal], changes: intent.changes };
    return super.do('edit', deal, { type: 'deal-edit', detail, intents: () => [intent], done });
  }
}
