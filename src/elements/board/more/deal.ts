import { planStep } from '../../../domain/activities.js';
import { copyOf } from '../../../domain/ending.js';
import type { Deal } from '../../../domain/records.js';
import { stageOf } from '../../../domain/stages.js';
import { deal as englishDeal } from '../../../i18n/en/deal.js';
import { details as english } from '../../../i18n/en/details.js';
import { askStep } from '../../dialogs/plan-step.js';
import type { Hands } from '../hands/hands.js';
import type { Menu } from '../hands/menu.js';
import { assignMenu } from '../selection/forms.js';
import { Selection } from '../selection/selection.js';

/** Asks whose a deal is to be, as of several that are selected. */
export const assignOne = (hands: Hands, deal: Deal, anchor: HTMLElement): Menu =>
  assignMenu(new Selection(hands, [deal.id]), anchor);

/** Asks what is to be done next with a deal, and plans it. */
export async function planOne({ board, desk, dialogRoot, store, text: words }: Hands, deal: Deal): Promise<void> {
  const wording = {
    text: board.messages('details', english),
    words: board.messages('deal', englishDeal),
    format: board.format,
  };
  const id = store.ports.newId();
  const step = await askStep(dialogRoot, { ...wording, title: words.planFor(deal.title), deal, id });
  const now = store.deal(deal.id);
  if (step && now) await desk.edit(now, planStep(now, step));
}

/** Another deal with the same facts and people, in the same stage. */
export async function copyOne({ board, desk, store }: Hands, deal: Deal): Promise<void> {
  const stage = stageOf(store.pipeline, deal.stage);
  const title = board.messages('details', english).copyOf(deal.title);
  await desk.add([copyOf(deal, title)], stage?.phase === 'open' ? stage.id : undefined);
}
