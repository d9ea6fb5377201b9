import type { Column, Level } from './view.js';

/** The piece of a bar that arrow keys have gone to while its period has the focus: upwards from the period as a whole. */
export class PieceChoice {
  #of = '';
  #level: Level | null = null;

  /** @param changed - Called with what is chosen now; `null` = the period as a whole. */
  constructor(private readonly changed: (column: Column, level: Level | null) => void) {}

  /** The piece of that period; `null` where it is the period as a whole. */
  in(column: string | undefined): Level | null {
    return column === this.#of ? this.#level : null;
  }

  /** Up and down through the pieces; other keys are left to who walks through the periods. */
  onKeydown(event: KeyboardEvent, column: Column): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const levels = [null, ...column.pieces.filter(({ amount }) => amount > 0).map(({ key }) => key)];
    const at = levels.indexOf(this.in(column.key)) + (event.key === 'ArrowUp' ? 1 : -1);
    event.preventDefault();
    event.stopPropagation();
    this.#of = column.key;
    this.#level = levels[Math.max(0, Math.min(at, levels.length - 1))]!;
    this.changed(column, this.#level);
  }

  /** The focus has gone. */
  forget(): void {
    this.#of = '';
  }
}
