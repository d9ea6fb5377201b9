import type { Deal } from '../../../domain/records.js';
import { emit, type PipelineEventMap } from '../../../events.js';
import type { Opener } from '../../details/opener.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Hands } from './hands.js';

/** Opens a deal: the page's way, or the kit's own details. */
export async function openDeal(hands: Hands, deal: Deal): Promise<void> {
  const { board, store, desk } = hands;
  const { parts } = board.constructor as typeof PipelineBoard;
  const detail = { deals: [deal], deal, waitUntil: () => {} } as PipelineEventMap['deal-open']['detail'];
  if (!emit(board, 'deal-open', detail) || !parts.details) return;
  await parts.details();
  let details = board.renderRoot.querySelector('deal-details');
  if (!details) board.renderRoot.append((details = document.createElement('deal-details')));
  Object.assign(details, {
    store,
    readonly: !desk.can('edit', deal),
    can: board.can,
    deals: board.columns.find(({ deals }) => deals.some(({ id }) => id === deal.id))?.deals.map(({ id }) => id),
    deal: deal.id,
    opener: {
      told: (message, step) => hands.did(message, step),
      turned: open => hands.outlook?.link(open),
      crossed: (there, open) =>
        import('../pipelines/cross.js')
          .then(({ showThere }) => showThere(hands, there, open))
          .catch(() => hands.fetched(false)),
      copyLink: board.viewParam ? (deal, root, say) => hands.copyLink(deal, root, say) : undefined,
    } satisfies Opener,
  });
  details.open();
}

/** Closes the details, if they are open. */
export const closeDeal = ({ board }: Hands): void => board.renderRoot.querySelector('deal-details')?.close();
