import { html, type TemplateResult } from 'lit';
import { nameOf, type ColumnFrame } from './column.js';
import type { Column } from './view.js';

/** On a narrow board: the columns by name, one of which is shown. */
export const tabsTemplate = (
  columns: readonly Column[],
  active: number,
  frame: Pick<ColumnFrame, 'messages' | 'format'>,
): TemplateResult =>
  html`<nav class="tabs" part="tabs" aria-label=${frame.messages.stage}>
    ${columns.map(
      (column, index) =>
        html`<button type="button" data-act="tab" data-tab=${index} aria-current=${index === active ? 'true' : 'false'}>
          ${nameOf(column, frame)} <span class="count">${frame.format.count(column.count)}</span>
        </button>`,
    )}
  </nav>`;
