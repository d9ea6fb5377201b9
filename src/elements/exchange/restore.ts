import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** A backup: what is in it, and what is to become of what is here. */
export function restoreTemplate({ session, store, text, format }: View): TemplateResult {
  const deals = session.backup.filter(({ key }) => key.startsWith('deal.')).length;
  let here = 0;
  for (const _deal of store.allDeals()) here++;
  return html`<p>${text.restoreHint(deals, format)}</p>
    ${
      here
        ? html`<fieldset class="choices">
            <legend>${text.restoreNotEmpty(here, format)}</legend>
            <label><input type="radio" name="restore" value="missing" checked />${text.restoreMissing}</label>
            <label><input type="radio" name="restore" value="all" />${text.restoreAll}</label>
            <label><input type="checkbox" name="settings" />${text.restoreSettings}</label>
          </fieldset>`
        : nothing
    }`;
}

/** What was chosen there; all of it where there was nothing to ask. */
export function restoreChoices(root: ParentNode): { readonly settings: boolean; readonly overwrite: boolean } {
  const all = root.querySelector<HTMLInputElement>('[name=restore][value=all]');
  const settings = root.querySelector<HTMLInputElement>('[name=settings]');
  return { settings: settings?.checked ?? true, overwrite: all?.checked ?? true };
}
