import { stageOf } from '../../domain/stages.js';
import type { PipelineStore } from '../../store/store.js';
import type { Focus } from './focus.js';
import type { Place } from './head.js';

/** The deals that the sheet is turned over like a book. */
export interface Book {
  readonly current: PipelineStore | undefined;
  /** The deal that is open. */
  deal: string;
  /** Those to turn over, in their order; those of the same column where absent. */
  readonly deals: readonly string[] | undefined;
  readonly updateComplete: Promise<boolean>;
}

/** Previous and next deal. */
export class Turning {
  constructor(
    private readonly book: Book,
    private readonly focus: Focus,
    /** Keeps what was typed; answers whether all of it is kept. */
    private readonly save: () => Promise<boolean>,
  ) {}

  /** The column that the deal stands in. */
  get list(): string {
    const { current: store, deal: id } = this.book;
    const deal = store?.deal(id);
    if (!store || !deal) return '~won';
    const stage = stageOf(store.pipeline, deal.stage)?.id ?? deal.stage;
    return deal.status === 'open' ? stage : `~${deal.status}`;
  }

  get place(): Place {
    const { current: store, deals, deal: id } = this.book;
    const deal = store?.deal(id);
    const index = deals ? deals.indexOf(id) : deal && store ? store.indexOf(this.list, deal) : -1;
    const ids = deals ?? (store ? { length: store.deals(this.list).length } : []);
    return { index, total: ids.length, go: by => void this.#turn(by) };
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
    event.preventDefault();
    this.place.go(event.key === 'PageDown' ? 1 : -1);
  };

  async #turn(by: 1 | -1): Promise<void> {
    const { book, focus } = this;
    const at = this.place.index + by;
    const to = book.deals ? book.deals[at] : book.current?.deals(this.list)[at]?.id;
    if (to === undefined || !(await this.save())) return;
    const isTurning = focus.isOn('.turn');
    book.deal = to;
    await book.updateComplete;
    // the button that was pressed may be at its end now
    if (isTurning && !focus.go(`.turn.${by > 0 ? 'next' : 'previous'}:enabled`)) focus.go('.turn:enabled');
  }
}
