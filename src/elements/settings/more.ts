import { html, nothing, type TemplateResult } from 'lit';
import { entryKey } from '../../domain/settings.js';
import { ICONS } from './icons.js';
import type { Row } from './list.js';
import type { View } from './view.js';

/** A row with a button that shows and hides its details: those of one row at a time. */
export function withDetails(
  { text, state, turn }: View,
  { id, name }: Pick<Row, 'id' | 'name'>,
  render: () => TemplateResult,
  part = 'details',
): Pick<Row, 'buttons' | 'more'> {
  const isOpen = state.item === id;
  // what people wrote may hold spaces, which would make several ids of one
  const details = `details-${entryKey(id)}`;
  return {
    buttons: html`<button
      class="tool more"
      type="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${details}
      aria-label=${text.moreOf(name)}
      title=${text.moreOf(name)}
      @click=${() => turn({ item: isOpen ? '' : id })}
    >
      ${ICONS.more}
    </button>`,
    more: isOpen ? html`<div class="details" part=${part} id=${details}>${render()}</div>` : nothing,
  };
}
