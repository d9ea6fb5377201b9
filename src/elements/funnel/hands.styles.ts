import { css } from 'lit';

/** What comes beside the steps: the tooltip, and which bar is which where there are two. */
export const handsStyles = css`
  .panel .tip {
    max-inline-size: 220px;
    margin: 0;
    position-area: span-inline-end span-all;
    position-try-fallbacks: flip-inline;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    font-size: 12px;
    color: var(--_muted);
  }
  .key i {
    display: inline-block;
    inline-size: 14px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--funnel-chart-color, var(--_accent));
  }
  .key i.other {
    block-size: 5px;
    background: var(--_muted);
    vertical-align: 1px;
  }
  @container (max-width: 560px) {
    .panel .tip {
      margin: 6px;
      position-area: block-end span-inline-start;
      position-try-fallbacks: flip-block;
    }
  }
  @media (forced-colors: active) {
    .key i {
      forced-color-adjust: none;
      background: Highlight;
    }
    .key i.other {
      background: Canvas;
      outline: 1px dashed CanvasText;
    }
  }
`;
