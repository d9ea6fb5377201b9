import type { Deal } from '../../domain/records.js';
import type { Floating } from './view.js';

/** The deals shown elsewhere than where they stand: the one that is dragged or lifted, those the page is asked about. */
export class Floats {
  list: readonly Floating[] = [];
  #cancels = new Map<string, () => void>();
  /** Where the next deal that the page is asked about is going. */
  destination: { readonly to: string; readonly index: number } | null = null;

  constructor(private readonly changed: () => void) {}

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
  clear(): void {
    this.list = [];
  }
}
