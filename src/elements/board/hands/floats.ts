import type { Deal } from '../../../domain/records.js';
import { stageOf } from '../../../domain/stages.js';
import type { PipelineStore } from '../../../store/store.js';
import type { Column, Floating } from '../view.js';

/** The deals shown elsewhere than where they stand: the one that is dragged or lifted, those the page is asked about. */
export class Floats {
  list: readonly Floating[] = [];
  #cancels = new Map<string, () => void>();
  /** Where the next deal that the page is asked about is going. */
  destination: { readonly to: string; readonly index: number } | null = null;

  #arranged = new Map<string, { from: readonly Deal[]; floating: readonly Floating[]; deals: readonly Deal[] }>();

  constructor(
    private readonly store: PipelineStore,
    private readonly changed: () => void,
    /** Columns are the store's own lists, which know where a deal stands. */
    private readonly areListed: () => boolean,
  ) {}

  /** The one in a person's hand. */
  get held(): Floating | undefined {
    return this.list.find(({ mode }) => mode !== 'asking');
  }
  /** Takes a deal in hand, or lets go of it. */
  hold(floating: Floating | null): void {
    this.list = [...this.list.filter(({ mode }) => mode === 'asking'), ...(floating ? [floating] : [])];
    this.changed();
  }
  /** Shows deals as being asked about; answers with what ends it. */
  ask(deals: readonly Deal[], cancel: () => void): () => void {
    const ids = new Set(deals.map(({ id }) => id));
    const { destination } = this;
    for (const id of ids) this.#cancels.set(id, cancel);
    this.list = [
      ...this.list,
      ...deals.map(deal => ({ ...(destination ?? { to: deal.stage, index: 0 }), deal, mode: 'asking' as const })),
    ];
    this.changed();
    return () => {
      for (const id of ids) this.#cancels.delete(id);
      this.list = this.list.filter(({ deal, mode }) => mode !== 'asking' || !ids.has(deal.id));
      this.changed();
    };
  }
  /** Takes back the last question; answers whether there was one. */
  cancelLast(): boolean {
    const cancel = [...this.#cancels.values()].at(-1);
    cancel?.();
    return Boolean(cancel);
  }
  /** How a deal is on its way, if it is. */
  of(id: string): Floating | undefined {
    return this.list.find(({ deal }) => deal.id === id);
  }
  /** A deal in hand would land in this column. */
  isOver(key: string): boolean {
    return this.held?.to === key;
  }

  /** A list with deals on their way where they go, not where they stand; counts and totals do not change for them. */
  arrange(key: string, deals: readonly Deal[]): readonly Deal[] {
    const floating = this.list;
    if (!floating.length) {
      this.#arranged.clear();
      return deals;
    }
    const known = this.#arranged.get(key);
    if (known?.from === deals && known.floating === floating) return known.deals;
    // most columns are neither left nor entered: their lists stay the very same
    const at = floating.map(({ deal }) => this.#placeOf(key, deals, deal.id));
    if (at.every(place => place < 0) && floating.every(({ to }) => to !== key)) return deals;
    const kept = [...deals];
    for (const place of at.filter(place => place >= 0).sort((a, b) => b - a)) kept.splice(place, 1);
    for (const { deal, to, index } of floating) if (to === key) kept.splice(Math.min(index, kept.length), 0, deal);
    this.#arranged.set(key, { from: deals, floating, deals: kept });
    return kept;
  }

  /** Where a deal is shown in a column: where it floats, else by its rank; only a search makes the two differ. */
  indexIn({ key, deals }: Column, id: string): number {
    const held = this.of(id);
    if (!held) return this.#placeOf(key, deals, id);
    if (held.to !== key) return -1;
    const at = Math.min(held.index, deals.length - 1);
    return deals[at]?.id === id ? at : deals.findIndex(deal => deal.id === id);
  }

  #placeOf(key: string, deals: readonly Deal[], id: string): number {
    if (!this.areListed()) return deals.findIndex(deal => deal.id === id);
    const deal = this.store.deal(id);
    const isWon = stageOf(this.store.pipeline, key)?.phase === 'won';
    const at = deal ? this.store.indexOf(isWon ? '~won' : key, deal) : -1;
    return at < 0 || deals[at]?.id === id ? at : deals.findIndex(each => each.id === id);
  }

  clear(): void {
    this.list = [];
  }
}
