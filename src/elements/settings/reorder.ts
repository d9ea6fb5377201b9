import { draggable } from '../drag.js';
import { Press } from '../press.js';

/** A list whose rows (`[data-row]`) can be put elsewhere by dragging their grips (`[data-grip]`). */
export interface Reordering {
  /** A row is to stand before another; `null` = last. */
  place(id: string, before: string | null): void;
  canDrag(): boolean;
}

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > [data-row]')];

/** Lets rows be dragged; what it answers with detaches it. */
export function reorderable(list: HTMLElement, { place, canDrag }: Reordering): () => void {
  let dragged: HTMLElement | null = null;
  let target: HTMLElement | null = null;
  let isAfter = false;
  const clear = (): void => {
    for (const row of rowsOf(list)) row.classList.remove('dragged', 'before', 'after');
  };
  const aim = (y: number): void => {
    clear();
    dragged?.classList.add('dragged');
    const rows = rowsOf(list);
    const over = rows.find(row => y < row.getBoundingClientRect().bottom) ?? rows.at(-1)!;
    const { top, height } = over.getBoundingClientRect();
    [target, isAfter] = [over, y > top + height / 2];
    over.classList.add(isAfter ? 'after' : 'before');
  };
  const drag = draggable({
    area: list,
    find: target => {
      const grip = target.closest('[data-grip]');
      return canDrag() ? ((grip?.closest('[data-row]') as HTMLElement | null) ?? null) : null;
    },
    start: row => {
      dragged = row;
      return true;
    },
    move: (_x, y) => aim(y),
    drop() {
      clear();
      const next = isAfter ? (target?.nextElementSibling as HTMLElement | null) : target;
      if (dragged && next !== dragged && next !== dragged.nextElementSibling)
        place(dragged.dataset.row!, next?.dataset.row ?? null);
      dragged = target = null;
    },
    cancel() {
      clear();
      dragged = target = null;
    },
    scrollers: () => [],
  });
  const onDown = (event: PointerEvent): void => {
    if (event.button === 0 && event.isPrimary) drag.take(new Press(event, event.target as HTMLElement));
  };
  list.addEventListener('pointerdown', onDown);
  return () => {
    list.removeEventListener('pointerdown', onDown);
    drag.cancel();
  };
}
