import { html } from 'lit';
import { more as english } from '../../../i18n/en/more.js';
import { adoptOnce } from '../../adopt.js';
import { openDialog } from '../../dialogs/dialog.js';
import type { Hands } from '../hands/hands.js';
import { styles } from './keys.styles.js';

/** Opens the list of the keys that a board answers to. */
export async function openKeys({ board, dialogRoot }: Hands): Promise<void> {
  const text = board.messages('more', english);
  const isOff = board.hasAttribute('no-shortcuts');
  const lists = isOff ? text.keyLists.map(list => list.filter(({ isLetter }) => !isLetter)) : text.keyLists;
  const over = openDialog<never>(
    dialogRoot,
    text.keysTitle,
    answer =>
      html`<div class="body">
        <div class="head"><h2>${text.keysTitle}</h2></div>
        <div class="keys" role="region" tabindex="0" aria-label=${text.keysTitle}>
          ${lists.map(
            list =>
              html`<dl>
                ${list.map(
                  ({ keys, what }) =>
                    html`<div>
                      <dt>${keys.map(key => html`<kbd>${key}</kbd> `)}</dt>
                      <dd>${what}</dd>
                    </div>`,
                )}
              </dl>`,
          )}
        </div>
        <div class="buttons">
          <button class="button ghost" type="button" @click=${() => answer(null)}>${text.close}</button>
        </div>
      </div>`,
  );
  adoptOnce(dialogRoot, styles);
  await over;
}
