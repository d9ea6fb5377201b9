import { html } from 'lit';
import type { PipelineStore } from '../../store/store.js';
import { openDialog } from './dialog.js';

/** The import and export of a pipeline, in a dialog. */
export function openExchange(root: ShadowRoot, store: PipelineStore, label: string, close: string): void {
  void openDialog<never>(
    root,
    label,
    answer =>
      html`<div class="body">
        <pipeline-exchange frameless .store=${store}></pipeline-exchange>
        <div class="buttons">
          <button class="button ghost" type="button" @click=${() => answer(null)}>${close}</button>
        </div>
      </div>`,
  );
  root.querySelector('dialog:last-of-type')?.classList.add('wide');
}
