import { css } from 'lit';
import { base } from './base.styles.js';

/** Small marks of a state: in words, never by colour alone. */
export const chips = css`
  .chip {
    font-size: 11.5px;
    font-weight: 550;
    line-height: 17px;
    border-radius: 999px;
    padding: 1px 8px;
    background: var(--_sunken);
    color: var(--_muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .chip.lost {
    background: var(--_lost-soft);
    color: var(--_lost);
  }
  .chip.won {
    background: var(--_won-soft);
    color: var(--_won);
  }
  .chip.accent {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid;
    }
  }
`;

/** The look that all elements of the seller's share. */
export const tokens = css`
  ${base}
  ${chips}
  .board,
  dialog,
  .panel {
    --_canvas: var(--pipeline-canvas, light-dark(#f5f6f8, #0f1216));
    --_radius: var(--pipeline-radius, 10px);
    --_gap: var(--pipeline-gap, 8px);
    --_shadow: 0 1px 2px light-dark(#1018280f, #0006), 0 1px 1px light-dark(#1018280a, #0003);
    --_shadow-lift: 0 12px 28px -8px light-dark(#10182838, #000b), 0 4px 8px light-dark(#10182814, #0006);
  }
  .button.danger {
    color: var(--_lost);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
