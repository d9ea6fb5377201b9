import { html } from 'lit';
import type { MoreMessages } from '../../../i18n/messages.js';
import { openDialog } from '../../dialogs/dialog.js';

/**
 * Puts a text into the clipboard; where the browser does not let it, shows it to be copied by hand. Answers whether it is
 * in the clipboard.
 *
 * @param root - Where the dialog goes.
 */
export async function copyText(root: ShadowRoot, written: string, text: MoreMessages): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(written);
    return true;
  } catch {
    const over = openDialog<never>(
      root,
      text.notCopied,
      answer =>
        html`<div class="body">
          <div class="head"><h2>${text.notCopied}</h2></div>
          <label class="field"
            ><span>${text.byHand}</span
            ><textarea class="input" data-by-hand readonly rows="6" .value=${written}></textarea>
          </label>
          <div class="buttons">
            <button class="button primary" type="button" @click=${() => answer(null)}>${text.close}</button>
          </div>
        </div>`,
    );
    const field = [...root.querySelectorAll<HTMLTextAreaElement>('[data-by-hand]')].at(-1);
    field?.focus();
    field?.select();
    await over;
    return false;
  }
}
