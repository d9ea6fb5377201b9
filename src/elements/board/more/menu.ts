import { more as english } from '../../../i18n/en/more.js';
import type { Hands } from '../hands/hands.js';
import type { Menu, MenuItem } from '../hands/menu.js';

/** What else there is to do with a board, from the menu of its view; each loaded when it is first wanted. */
export function moreMenu(hands: Hands, anchor: HTMLElement): Menu {
  const { board } = hands;
  const text = board.messages('more', english);
  const item = (label: string, run: () => Promise<void>, keys?: string): MenuItem => ({
    label,
    keys,
    run: () => hands.later(run),
  });
  const copy = async (form: 'rows' | 'lines'): Promise<void> =>
    (await import('../sharing/copy.js')).copyDeals(hands, form);
  const pipelines = item(text.pipelines, async () => (await import('../pipelines/pipelines.js')).openPipelines(hands));
  const erase = item(text.erase, async () => (await import('../person/erase.js')).openErasure(hands));
  const items: (MenuItem | null)[] = [
    item(text.copyRows, () => copy('rows')),
    item(text.copyLines, () => copy('lines')),
    item(text.print, () => hands.print()),
    item(text.keys, () => hands.openKeys(), '?'),
    null,
    // the page's own data are one pipeline, whatever others there are
    ...(board.page ? [] : [pipelines]),
    item(text.bin, async () => (await import('../bin/bin.js')).openBin(hands)),
    ...(hands.desk.can('stages') ? [erase] : []),
  ];
  return { label: text.more, anchor, items };
}
