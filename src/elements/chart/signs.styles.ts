import { css } from 'lit';

/** What stands beside single figures: a warning, better or worse than before. */
export const signs = css`
  .warning {
    padding: 8px 12px;
    border-radius: 9px;
    background: var(--_warn-soft);
    color: var(--_warn);
    font-size: 12px;
  }
  .up {
    color: var(--_won);
    font-weight: 600;
  }
  .down {
    color: var(--_lost);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .warning {
      border: 1px solid;
    }
  }
`;
