import { expect, waitFor } from 'storybook/test';
import type { DealDetails, PipelineBoard } from '../src/index.js';

/** What a person does on a board, for `play`. Everything happens inside its shadow root. */
export class Player {
  readonly board: PipelineBoard;
  constructor(canvas: HTMLElement) {
    this.board = canvas.querySelector('pipeline-board')!;
  }

  /** The arrow that points to the next column. */
  get forward(): 'ArrowRight' | 'ArrowLeft' {
    return this.board.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  }

  /** What is on the board, once it is there. */
  find(selector: string): Promise<HTMLElement> {
    return waitFor(() => {
      const found = this.board.shadowRoot!.querySelector<HTMLElement>(selector);
      if (!found?.isConnected) throw new Error(`There is no ${selector}.`);
      return found;
    });
  }
  /** A card by the title of its deal. */
  card(title: string): Promise<HTMLElement> {
    return waitFor(() => {
      const titles = this.board.shadowRoot!.querySelectorAll('.title');
      const card = [...titles].find(({ textContent }) => textContent === title)?.closest<HTMLElement>('[data-deal]');
      if (!card) throw new Error(`There is no card “${title}”.`);
      return card;
    });
  }
  /** When all is there that answers to a person. */
  async ready(): Promise<void> {
    await this.board.updateComplete;
    await this.board.reach();
    await waitFor(() => expect(this.board.current!.status.phase).toBe('ready'));
  }
  /** Clicks a button or menu entry by what a person reads on it, once it is there. */
  async choose(name: string, within = ''): Promise<void> {
    await this.ready();
    const found = await waitFor(() => {
      const all = this.board.shadowRoot!.querySelectorAll<HTMLElement>(`${within} :is(button, [role=menuitem])`);
      const read = (each: HTMLElement): string => (each.querySelector('span') ?? each).textContent!.trim();
      const named = [...all].find(each => read(each) === name && each.offsetParent);
      if (!named) throw new Error(`There is no “${name}”.`);
      return named;
    });
    found.click();
  }
  /** Opens a dialog from the View menu’s “More…”. */
  async openMore(name: string): Promise<void> {
    await this.choose('View');
    await this.choose('More…', '.menu');
    await this.choose(name, '.menu');
    await this.find('dialog[open]');
  }
  async click(selector: string): Promise<void> {
    await this.board.reach();
    (await this.find(selector)).click();
  }
  /** A key on whatever has the focus inside the board. */
  async press(...keys: string[]): Promise<void> {
    await this.board.reach();
    for (const key of keys) {
      const target = this.board.shadowRoot!.activeElement!;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      await this.board.updateComplete;
    }
  }
  /** Takes a card with the pointer and holds it above a column; it is not let go. */
  async hold(title: string, column: string): Promise<void> {
    const card = await this.card(title);
    await this.board.reach();
    const from = centre(card);
    const to = centre(await this.find(`[data-column="${column}"] [data-list]`));
    const tell = (type: string, at: { x: number; y: number }): boolean =>
      card.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId: 1 },
          ...{ pointerType: 'mouse', clientX: at.x, clientY: at.y },
        }),
      );
    tell('pointerdown', from);
    tell('pointermove', { x: from.x + 12, y: from.y });
    tell('pointermove', { x: to.x, y: from.y });
    await this.board.updateComplete;
  }
  /** What the toast says, once there is one. */
  async said(): Promise<string> {
    return (await this.find('.toast span')).textContent.trim();
  }
  /** The details, once they are open. */
  async details(): Promise<DealDetails> {
    const details = (await this.find('deal-details')) as DealDetails;
    await waitFor(() => expect(details.shadowRoot!.querySelector('dialog[open] form')).not.toBeNull());
    return details;
  }
}

function centre(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + Math.min(height / 2, 60) };
}
