import { css } from 'lit';

/** What lies upon what: a ground, corners, gaps and shadows. */
export const depth = css`
  .board,
  dialog,
  .panel {
    --_canvas: var(--pipeline-canvas, light-dark(#f5f6f8, #0f1216));
    --_radius: var(--pipeline-radius, 10px);
    --_gap: var(--pipeline-gap, 8px);
    --_shadow: 0 1px 2px light-dark(#1018280f, #0006), 0 1px 1px light-dark(#1018280a, #0003);
    --_shadow-lift: 0 12px 28px -8px light-dark(#10182838, #000b), 0 4px 8px light-dark(#10182814, #0006);
  }
`;
