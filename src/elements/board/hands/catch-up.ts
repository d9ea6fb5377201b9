import type { Deed } from '../intent.js';
import { act } from './acts.js';
import type { Hands } from './hands.js';

/** Done once more for impatience, as nothing was to be seen of the first time. */
function isRepeated({ event, target }: Deed, before: Deed | undefined): boolean {
  if (before?.target !== target || before.event.type !== event.type || event.type === 'input') return false;
  const { key } = event as KeyboardEvent;
  return (before.event as KeyboardEvent).key === key && !key?.startsWith('Arrow');
}

/** Does in its order what was done before the hands were there; the list may grow meanwhile. */
export async function catchUp(hands: Hands, deeds: readonly Deed[]): Promise<void> {
  const { board } = hands;
  let before: Deed | undefined;
  for (const deed of deeds) {
    if (isRepeated(deed, before)) continue;
    // keys go on from where the one before has led
    const goesOn = deed.event.type === 'keydown' && before?.target === deed.target;
    const focused = goesOn ? board.shadowRoot!.activeElement : deed.target;
    const target = focused === deed.target ? deed.target : focused?.closest<HTMLElement>('[data-deal]');
    if (!target) continue; // a menu has opened: what was pressed before it was seen is not for it
    act(hands, { ...deed, target });
    if (deed.event.type !== 'pointerdown') before = deed;
    await board.updateComplete;
  }
}
