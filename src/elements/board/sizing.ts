import type { ReactiveController } from 'lit';
import type { PipelineBoard } from '../pipeline-board.js';
import { measurePitch, resized } from './layout.js';
import { OVERSCAN } from './windows.js';

/** Below this width one column is shown at a time; pixels. */
const NARROW = 560;

/** Follows the size of the board and of its cards, without ever asking the browser for a layout it would not make anyway. */
export class Sizing implements ReactiveController {
  /** There is room for one column only. */
  isNarrow = false;
  #observer: ResizeObserver | undefined;
  #firstCard: Element | undefined;
  #inFrame = false;

  constructor(private readonly board: PipelineBoard) {
    board.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new ResizeObserver(entries => {
      const own = entries.find(({ target }) => target === this.board);
      // a card that changed is dealt with in the next frame: rendering now would change what is being observed, which
      // browsers report as an error of the page
      if (!own) return this.cardsChanged();
      this.#setNarrow(own.contentRect.width > 0 && own.contentRect.width < NARROW);
      if (resized(this.board)) this.board.requestUpdate();
    });
    this.#observer.observe(this.board);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#firstCard = undefined;
  }

  hostUpdated(): void {
    if (!this.#firstCard) this.#surroundLater();
    const card = this.board.renderRoot.querySelector('.card:not(.parked, .skeleton, .copy)');
    if (!card || card === this.#firstCard) return;
    // all cards are as large as the first one, whose size the observer tells
    if (this.#firstCard) this.#observer?.unobserve(this.#firstCard);
    this.#firstCard = card;
    this.#observer?.observe(card);
  }

  #setNarrow(isNarrow: boolean): void {
    if (isNarrow === this.isNarrow) return;
    this.isNarrow = isNarrow;
    if (isNarrow) this.board.states.add('narrow');
    else this.board.states.delete('narrow');
    this.cardsChanged();
    this.board.requestUpdate();
  }

  /** Cards around those in view are rendered when the first ones have been painted. */
  #surroundLater(): void {
    const { windows } = this.board;
    if (windows.overscan) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        windows.overscan = OVERSCAN;
        this.board.requestUpdate();
      }),
    );
  }

  /** Cards may have become another size: measured in the next frame, when they are laid out anyway. */
  cardsChanged(): void {
    if (this.#inFrame) return;
    this.#inFrame = true;
    requestAnimationFrame(() => {
      this.#inFrame = false;
      if (measurePitch(this.board)) this.board.requestUpdate();
    });
  }
}
