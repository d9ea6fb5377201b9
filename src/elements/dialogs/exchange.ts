import { html } from 'lit';
import type { PipelineStore } from '../../store/store.js';
import { openElement } from './element.js';

/** The import and export of a pipeline, in a dialog. */
export function openExchange(root: ShadowRoot, store: PipelineStore, label: string, close: string): void {
  openElement(root, html`<pipeline-exchange frameless .store=${store}></pipeline-exchange>`, label, close);
}
