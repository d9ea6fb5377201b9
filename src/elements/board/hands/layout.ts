import type { PipelineBoard } from '../../pipeline-board.js';

/** After a render: where the cards out of view stand that are there all the same, and how wide folded columns are. */
export function layOutActs({ renderRoot, windows }: PipelineBoard): void {
  for (const parked of renderRoot.querySelectorAll<HTMLElement>('.parked'))
    parked.style.setProperty('--_at', `${Number(parked.dataset.index) * windows.pitch}px`);
  const columns = renderRoot.querySelector<HTMLElement>('.columns:not(.rows)');
  columns?.style.setProperty('grid-template-columns', tracksOf(columns));
}

/** A folded column takes up its own width, the others share the rest. */
const tracksOf = (columns: HTMLElement): string =>
  columns.querySelector(':scope > .collapsed')
    ? [...columns.children]
        .map(column =>
          column.classList.contains('collapsed') ? '44px' : 'minmax(var(--pipeline-board-stage-width, 216px), 1fr)',
        )
        .join(' ')
    : '';
