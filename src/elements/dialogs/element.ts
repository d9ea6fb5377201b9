import { html, type TemplateResult } from 'lit';
import { openDialog } from './dialog.js';

/** Another element of the kit, in a wide dialog. */
export function openElement(root: ShadowRoot, element: TemplateResult, label: string, close: string): void {
  void openDialog<never>(
    root,
    label,
    answer =>
      html`<div class="body">
        ${element}
        <div class="buttons">
          <button class="button ghost" type="button" @click=${() => answer(null)}>${close}</button>
        </div>
      </div>`,
  );
  root.querySelector('dialog:last-of-type')?.classList.add('wide');
}
