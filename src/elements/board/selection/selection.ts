import { html, type TemplateResult } from 'lit';
import { minorOf } from '../../../domain/deals.js';
import { accumulate, mergeSums, type Sum, type Sums } from '../../../domain/money.js';
import type { Deal, DealStatus } from '../../../domain/records.js';
import { selection as english } from '../../../i18n/en/selection.js';
import type { SelectionMessages } from '../../../i18n/messages.js';
import { adoptOnce } from '../../adopt.js';
import { announce } from '../../announce.js';
import type { Hands } from '../hands/hands.js';
import { barTemplate, moveMenu } from './bar.js';
import { moveAll, removeAll, type Winning } from './deeds.js';
import { endMenu } from './forms.js';
import { unseen } from '../../unseen.styles.js';
import { styles } from './selection.styles.js';

/** Up to so many, what is selected is added up anew with each render; beyond, what was found is worth what it was. */
const FEW = 1_000;

/** Deals that a board of open deals does not show. */
const ENDED: ReadonlySet<DealStatus> = new Set(['lost', 'abandoned']);

/** Several deals that a person means to do something to. */
export class Selection {
  #ids: Set<string>;
  /** Where Shift selects from. */
  #anchor: { readonly column: string; readonly id: string } | null = null;
  /** What all that was found is worth. */
  #allSums: { readonly size: number; readonly sums: Sums } | undefined;

  constructor(
    readonly hands: Hands,
    ids: Iterable<string> = [],
  ) {
    this.#ids = new Set(ids);
    for (const sheet of [unseen, styles]) adoptOnce(hands.board.shadowRoot!, sheet);
  }

  get text(): SelectionMessages {
    return this.hands.board.messages('selection', english);
  }
  get size(): number {
    return this.#ids.size;
  }
  has(id: string): boolean {
    return this.#ids.has(id);
  }
  /** Those that are still there, in the order of selecting. */
  get deals(): readonly Deal[] {
    return [...this.#ids].flatMap(id => {
      const deal = this.hands.store.deal(id);
      return deal && deal.removedAt === undefined ? deal : [];
    });
  }
  /** How many could be selected: all that is shown. */
  get found(): number {
    return this.hands.board.columns.reduce((sum, { deals }) => sum + deals.length, 0);
  }

  /** What is selected is worth, each currency apart. */
  get sums(): Sums {
    if (this.size > FEW && this.#allSums?.size === this.size) return this.#allSums.sums;
    const sums = new Map<string, Sum>();
    for (const deal of this.deals) if (deal.value !== null) accumulate(sums, deal.currency, minorOf(deal), 0, 1);
    return sums;
  }

  /** One more, or one less. */
  toggle(id: string, column: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#anchor = { column, id };
    this.#changed();
  }
  /** All from where selecting began to here, within a column. */
  extend(id: string, column: string): void {
    const rows = this.hands.scene?.rowsOf?.(column);
    const deals = rows ?? this.hands.board.columns.find(({ key }) => key === column)?.deals ?? [];
    const to = deals.findIndex(deal => deal.id === id);
    const began = this.#anchor?.column === column ? deals.findIndex(deal => deal.id === this.#anchor!.id) : -1;
    const from = began < 0 ? to : began;
    for (const deal of deals.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#ids.add(deal.id);
    if (began < 0) this.#anchor = { column, id };
    this.#changed();
  }
  /** All that is found. */
  all(): void {
    const { columns } = this.hands.board;
    for (const { deals } of columns) for (const { id } of deals) this.#ids.add(id);
    this.#allSums = { size: this.size, sums: mergeSums(columns.map(({ sums }) => sums)) };
    this.#changed();
  }
  clear(): void {
    if (!this.size) return;
    this.#ids.clear();
    this.#anchor = null;
    this.#changed();
  }

  /** What was deleted or given up, by whomever, cannot be seen any more: nothing more is to be done to it. */
  prune(): void {
    const { store } = this.hands;
    for (const id of this.#ids) {
      const deal = store.deal(id);
      const isGone =
        !deal ||
        deal.removedAt !== undefined ||
        (ENDED.has(deal.status) && !this.hands.board.statuses.includes(deal.status));
      if (isGone) this.#ids.delete(id);
    }
  }

  #changed(): void {
    const { board } = this.hands;
    window.getSelection()?.removeAllRanges(); // Shift and a click also select text
    announce(board, this.text.selected(this.size, board.format));
    board.requestUpdate();
  }

  /** All of it to a place. */
  move(to: string, index: number): void {
    void moveAll(this, to, index);
  }
  /** All of it into the bin. */
  remove(): void {
    void removeAll(this);
  }
  /** Opens what ends all of it in one way. */
  close(status: 'won' | 'lost' | 'abandoned', winning?: Winning): void {
    const anchor = this.hands.board.renderRoot.querySelector<HTMLElement>('.selection');
    const names = { won: this.text.wonMenu, lost: this.text.lostMenu, abandoned: this.text.abandonedMenu };
    if (anchor) this.hands.menus.open(endMenu(this, anchor, status, names[status], winning));
  }
  /** Opens the choice of where to. */
  openMove(anchor: HTMLElement): void {
    this.hands.menus.open(moveMenu(this, anchor));
  }

  /** On the card of a deal that is selected. */
  mark(): TemplateResult {
    return html`<span class="sr">${this.text.isSelected}</span>`;
  }
  /** What can be done to all that is selected, below the columns. */
  bar(): TemplateResult | undefined {
    if (this.size <= FEW) this.prune();
    return this.size ? barTemplate(this) : undefined;
  }
}
