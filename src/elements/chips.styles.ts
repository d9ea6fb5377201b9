import { css } from 'lit';

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
