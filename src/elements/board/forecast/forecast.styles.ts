import { css } from 'lit';

/** Columns of periods: what was won and what is weighted on one bar; what stands apart steps back. */
export const styles = css`
  .expected .line {
    line-height: 18px;
    min-block-size: 18px;
  }
  .won-line {
    color: var(--_won);
    font-weight: 550;
  }
  .expected .bar {
    position: relative;
  }
  .expected .bar::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--_share, 0) * var(--_won-share, 0) * 100%);
    background: var(--_won);
  }
  .apart {
    background: color-mix(in srgb, var(--_sunken) 45%, transparent);
  }
  .apart h3 {
    color: var(--_muted);
  }
  .apart.overdue h3 {
    color: var(--_lost);
  }
  @media (forced-colors: active) {
    .expected .bar::before {
      forced-color-adjust: none;
      background: GrayText;
    }
    .expected .bar::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
