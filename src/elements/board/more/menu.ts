import { more as english } from '../../../i18n/en/more.js';
import type { Hands } from '../hands/hands.js';
import type { Menu, MenuItem } from '../hands/menu.js';

/** What else there is to do with a board, from the menu of its view; each loaded when it is first wanted. */
export function moreMenu(hands: Hands, anchor: HTMLElement): Menu {
  const { board, menus } = hands;
  const text = board.messages('more', english);
  const item = (label: string, run: () => Promise<void>): MenuItem => ({
    label,
    run: () => {
      menus.close();
      run().catch(() => hands.say(board.text.notLoaded));
    },
  });
  const items: (MenuItem | null)[] = [
    // the page's own data are one pipeline, whatever others there are
    ...(board.page
      ? []
      : [item(text.pipelines, async () => (await import('../pipelines/pipelines.js')).openPipelines(hands))]),
    item(text.bin, async () => (await import('../bin/bin.js')).openBin(hands)),
  ];
  if (hands.desk.can('stages'))
    items.push(item(text.erase, async () => (await import('../person/erase.js')).openErasure(hands)));
  return { label: text.more, anchor, items };
}
