import { html, nothing, type TemplateResult } from 'lit';
import { liveStages } from '../../../domain/stages.js';
import type { Menu } from '../hands/menu.js';
import { moveAll, removeAll } from './deeds.js';
import { assignMenu, closeMenu, dateMenu, tagMenu } from './forms.js';
import type { Selection } from './selection.js';

/** To which stage; they come to stand on top, in their order. */
export function moveMenu(selection: Selection, anchor: HTMLElement): Menu {
  const { hands, text } = selection;
  const items = liveStages(hands.store.pipeline).map(({ id, name }) => ({
    label: name,
    run: () => void moveAll(selection, id, 0),
  }));
  const across = (): void => hands.transfer(selection.deals);
  return {
    label: text.move,
    anchor,
    items: hands.canTransfer() ? [...items, null, { label: hands.text.transfer, run: across }] : items,
  };
}

/** How many are selected, what they are worth, and what can be done to all of them. */
export function barTemplate(selection: Selection): TemplateResult {
  const { hands, text, size } = selection;
  const { board, desk, menus } = hands;
  const { format } = board;
  const opens = (label: string, menu: (selection: Selection, anchor: HTMLElement) => Menu): TemplateResult =>
    html`<button
      class="button"
      type="button"
      aria-haspopup="menu"
      @click=${(event: Event) => menus.open(menu(selection, event.currentTarget as HTMLElement))}
    >
      ${label}
    </button>`;
  const { found } = selection;
  const isOpen = board.statuses.includes('open');
  return html`<div class="selection" part="selection" role="group" aria-label=${text.selection}>
    <b>${text.selected(size, format)}</b>
    <span class="muted worth">${format.totals(selection.sums).join(' + ')}</span>
    ${desk.can('move') ? opens(text.move, moveMenu) : nothing}
    ${desk.can('edit') ? html`${opens(text.assign, assignMenu)}${opens(text.tag, tagMenu)}${opens(text.setDate, dateMenu)}` : nothing}
    ${desk.can('close') && isOpen ? opens(text.close, closeMenu) : nothing}
    ${
      desk.can('remove')
        ? html`<button class="button danger" type="button" @click=${() => void removeAll(selection)}>
            ${text.delete}
          </button>`
        : nothing
    }
    ${
      found > size
        ? html`<button class="button ghost" type="button" @click=${() => selection.all()}>
            ${text.all(found, format)}
          </button>`
        : nothing
    }
    <button class="button ghost" type="button" @click=${() => selection.clear()}>${text.clear}</button>
  </div>`;
}
