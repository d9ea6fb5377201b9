import type { PipelineStore } from '../../../store/store.js';
import type { Hands } from '../hands/hands.js';
import { lookAt } from '../look-at.js';
import { switchTo } from './switch.js';

/** Shows a deal where it stands in another pipeline: the board shows that one, and the deal is open there. */
export async function showThere(hands: Hands, there: PipelineStore, deal: string): Promise<void> {
  const { board } = hands;
  hands.closeDeal();
  if (await switchTo(board, there)) lookAt(board, { ...board.view, deal });
}
