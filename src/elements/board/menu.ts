import { html, nothing, type TemplateResult } from 'lit';

/** An entry of a menu; `null` draws a line. */
export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  run(): void;
}
/** A menu that is open, or a small form in its place. */
export interface Menu {
  readonly label: string;
  readonly anchor: HTMLElement;
  readonly items: readonly (MenuItem | null)[];
  /** Shown instead of the items. */
  readonly form?: () => TemplateResult;
}

/** The popover of a menu; where there is none, it is closed. */
export const menuTemplate = (menu: Menu | null, close: () => void): TemplateResult =>
  html`<div
    class="menu"
    part="menu"
    popover="auto"
    role=${menu?.form ? 'dialog' : 'menu'}
    aria-label=${menu?.label ?? nothing}
    @keydown=${onKeydown}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && close()}
  >
    ${
      menu?.form
        ? menu.form()
        : menu?.items.map(item =>
            item
              ? html`<button type="button" role="menuitem" tabindex="-1" @click=${() => item.run()}>
                  <span>${item.label}</span
                  >${item.keys ? html`<span class="small" aria-hidden="true">${item.keys}</span>` : nothing}
                </button>`
              : html`<hr />`,
          )
    }
  </div>`;

/** Shows the popover beside its button, the first entry focused. */
export function openMenu(popover: HTMLElement, anchor: HTMLElement): void {
  if (popover.matches(':popover-open')) popover.hidePopover();
  (popover.showPopover as (options?: { source?: HTMLElement }) => void).call(popover, { source: anchor });
  popover.querySelector<HTMLElement>('button, select, input')?.focus();
}

function onKeydown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  if (menu.getAttribute('role') !== 'menu') return;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const root = menu.getRootNode() as ShadowRoot;
  const at = items.indexOf(root.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Tab') return void menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[to % items.length]?.focus();
}
