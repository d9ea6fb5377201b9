import { scrollOf } from '../layout.js';
import type { Column } from '../view.js';
import type { PipelineBoard } from '../../pipeline-board.js';

/**
 * Keeps the focus with the deal, not with the node: cards come and go as lists scroll and deals move. When the deal goes
 * altogether, the focus goes to the next card, then to the column's name; never to nowhere.
 */
export class Focus {
  /** The deal whose card has the focus. */
  id: string | null = null;
  #column = '';
  #index = 0;
  #wanted: string | null = null;
  #had: 'card' | 'other' | null = null;

  constructor(private readonly board: PipelineBoard) {}

  /** After the next update the focus is on this deal's card, if the focus was in the board. */
  keep(id: string): void {
    if (this.board.matches(':focus-within') || this.board.shadowRoot?.activeElement) this.#wanted = id;
  }

  /** A card has the focus. */
  remember(target: Element | null): void {
    const card = target?.closest<HTMLElement>('[data-deal]');
    if (!card) return;
    this.#stand(card);
    if (this.id !== card.dataset.deal) {
      this.id = card.dataset.deal!;
      this.board.requestUpdate();
    }
  }

  /** The focus goes elsewhere; out of the board, it is forgotten, but not with the window. */
  forget(to: EventTarget | null): void {
    if (to !== null && !this.board.shadowRoot!.contains(to as Node)) this.id = null;
  }

  /**
   * Before a render: browsers do not all say so when the node that has the focus is taken out. Whoever points does not
   * miss the focus of a button, and a list that scrolled for it would only surprise.
   */
  look(): void {
    const active = this.board.shadowRoot?.activeElement;
    this.#had = active?.closest('[data-deal]') ? 'card' : active?.matches(':focus-visible') ? 'other' : null;
  }

  #stand(card: HTMLElement): void {
    this.#index = Number(card.dataset.index);
    this.#column = card.closest<HTMLElement>('[data-list]')?.dataset.list ?? '';
  }

  card(id: string): HTMLElement | null {
    return this.board.renderRoot.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"]`);
  }

  /** Moves the focus to a place in a column; the card is scrolled into view and rendered first. */
  go(column: Column, index: number): void {
    const deal = column.deals[Math.max(0, Math.min(index, column.deals.length - 1))];
    if (!deal) return this.#heading(column.key);
    this.id = deal.id;
    this.#wanted = deal.id;
    this.board.active = this.board.columns.indexOf(column) % this.board.hands!.width;
    this.board.requestUpdate();
  }

  #heading(key: string): void {
    const heading =
      this.board.renderRoot.querySelector<HTMLElement>(`[data-column="${CSS.escape(key)}"] :is(h3, button)`) ??
      this.board.renderRoot.querySelector<HTMLElement>('h2');
    if (!heading) return;
    if (heading.tabIndex < 0) heading.tabIndex = -1;
    heading.focus();
  }

  restore(columns: readonly Column[]): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) return this.#focusCard(wanted);
    if (!this.#had || this.board.shadowRoot!.activeElement) return;
    if (this.#had === 'card') return this.recover(columns);
    // whoever took it out may know better where the focus belongs
    const { board } = this;
    void board.updateComplete.then(() => board.shadowRoot!.activeElement ?? this.recover(board.columns));
  }

  /** The focus has gone with what had it: it comes back on the card, else on the one that took its place. */
  recover(columns: readonly Column[]): void {
    if (this.board.hands?.scene?.recover?.()) return;
    if (this.id !== null && this.card(this.id)) return this.#focusCard(this.id);
    const column = columns.find(({ key }) => key === this.#column) ?? columns[0];
    this.id = null;
    if (column) this.go(column, this.#index);
  }

  /** Scrolls no further than it takes to see the whole card. */
  #reveal(list: HTMLElement): void {
    const { isRow, isRtl, windows } = this.board;
    const { pitch } = windows;
    const [at, extent] = scrollOf(list, isRow);
    const start = this.#index * pitch;
    const to = Math.min(start, Math.max(at, start + pitch - extent));
    if (to !== at) list.scrollTo(isRow ? { left: isRtl ? -to : to } : { top: to });
  }

  #focusCard(id: string): void {
    const card = this.card(id);
    if (!card) return;
    this.id = id;
    card.focus({ preventScroll: true });
    this.#stand(card);
    const list = card.closest<HTMLElement>('[data-list]');
    if (list) this.#reveal(list);
    list?.closest('[data-column]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
