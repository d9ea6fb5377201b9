import { html, nothing, type TemplateResult } from 'lit';
import type { Hands } from './hands.js';

/** An entry of a menu; `null` draws a line. The menu closes when it is chosen, unless it opens another in its place. */
export type MenuItem = {
  readonly label: string;
  readonly keys?: string | undefined;
  /** On or off, where it can be either. */
  readonly checked?: boolean | undefined;
} & ({ run(): void } | { opens(): Menu | Promise<Menu> });
/** A menu that is open, or a small form in its place. */
export interface Menu {
  readonly label: string;
  readonly anchor: HTMLElement;
  readonly items: readonly (MenuItem | null)[];
  /** Shown instead of the items. */
  readonly form?: () => TemplateResult;
}

/** The one menu of a board. */
export class Menus {
  #menu: Menu | null = null;

  constructor(private readonly hands: Hands) {}

  open(menu: Menu): void {
    const { board } = this.hands;
    this.#menu = menu;
    board.requestUpdate();
    void board.updateComplete.then(() => show(board.renderRoot.querySelector('.menu')!, menu.anchor));
  }
  close(): void {
    this.hands.board.renderRoot.querySelector<HTMLElement>('.menu:popover-open')?.hidePopover();
  }

  template(): TemplateResult {
    return menuTemplate(this.#menu, item => this.#choose(item), this.#onClosed);
  }

  #choose(item: MenuItem): void {
    if ('run' in item) {
      this.close();
      return item.run();
    }
    const menu = item.opens();
    if (!(menu instanceof Promise)) return this.open(menu);
    this.hands.later(async () => this.open(await menu));
  }

  #onClosed = (): void => {
    const { board, focus } = this.hands;
    const anchor = this.#menu?.anchor;
    this.#menu = null;
    board.requestUpdate();
    // browsers do not give the focus back across a shadow root when a popover closes
    const { activeElement } = board.shadowRoot!;
    if (activeElement && !activeElement.closest('.menu')) return;
    if (anchor?.isConnected) anchor.focus();
    else focus.recover(board.columns);
  };
}

const entry = (item: MenuItem, choose: (item: MenuItem) => void): TemplateResult => {
  const content = html`<span>${item.label}</span>
    ${item.keys ? html`<span class="small" aria-hidden="true">${item.keys}</span>` : nothing}`;
  const run = (): void => choose(item);
  return item.checked === undefined
    ? html`<button type="button" role="menuitem" tabindex="-1" @click=${run}>${content}</button>`
    : html`<button
        type="button"
        role="menuitemcheckbox"
        aria-checked=${item.checked ? 'true' : 'false'}
        tabindex="-1"
        @click=${run}
      >
        ${content}
      </button>`;
};

/** The popover of a menu; where there is none, it is closed. */
const menuTemplate = (menu: Menu | null, choose: (item: MenuItem) => void, close: () => void): TemplateResult =>
  html`<div
    class="menu"
    part="menu"
    popover="auto"
    role=${menu?.form ? 'dialog' : 'menu'}
    aria-label=${menu?.label ?? nothing}
    @keydown=${onKeydown}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && close()}
  >
    ${menu?.form ? menu.form() : menu?.items.map(item => (item ? entry(item, choose) : html`<hr />`))}
  </div>`;

/** Shows the popover beside its button, the first entry focused. */
function show(popover: HTMLElement, anchor: HTMLElement): void {
  if (popover.matches(':popover-open')) popover.hidePopover();
  (popover.showPopover as (options?: { source?: HTMLElement }) => void).call(popover, { source: anchor });
  popover.querySelector<HTMLElement>('button, select, input')?.focus();
}

function onKeydown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  if (menu.getAttribute('role') !== 'menu') return;
  const items = [...menu.querySelectorAll<HTMLElement>('button[role]')];
  const root = menu.getRootNode() as ShadowRoot;
  const at = items.indexOf(root.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Tab') return void menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[to % items.length]?.focus();
}
