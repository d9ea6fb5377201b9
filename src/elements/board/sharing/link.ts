import type { Deal } from '../../../domain/records.js';
import { writeView } from '../../../domain/view-text.js';
import { more as english } from '../../../i18n/en/more.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import { addressWith } from '../finding/address.js';
import { copyText } from './clipboard.js';

/**
 * Puts the address of this page into the clipboard that opens the deal, and says so. It says nothing of the view: others
 * look at the deals in ways of their own.
 *
 * @param root - Where a dialog goes, should the browser refuse.
 */
export async function copyLink(
  board: PipelineBoard,
  deal: Deal,
  root: ShadowRoot,
  say: (message: string) => void,
): Promise<void> {
  const text = board.messages('more', english);
  const url = addressWith(location.href, board.viewParam!, writeView({ deal: deal.id }));
  if (await copyText(root, url.href, text)) say(text.linkCopied(deal.title));
}
