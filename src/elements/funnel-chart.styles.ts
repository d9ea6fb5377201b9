import { css } from 'lit';
import { panelStyles } from './chart/panel.styles.js';
import { chips } from './chips.styles.js';
import { look } from './look.styles.js';

const funnel = css`
  .steps {
    display: grid;
    gap: 3px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    display: grid;
    grid-template-columns: minmax(0, 120px) minmax(0, 1fr) 52px 108px;
    gap: 0 12px;
    align-items: center;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .name {
    overflow-wrap: anywhere;
    line-height: 1.2;
  }
  .step:hover .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 34px;
    overflow: visible;
  }
  .bar:has(.compared) {
    block-size: 42px;
  }
  .mark {
    fill: var(--funnel-chart-color, var(--_accent));
  }
  .label {
    fill: var(--_text);
    font-weight: 650;
  }
  .label.inside {
    fill: var(--_accent-text);
  }
  .compared {
    fill: var(--_muted);
  }
  .share {
    text-align: start;
  }
  .chip[hidden] {
    display: none;
  }
  .step .chip {
    justify-self: start;
    font-size: 12px;
  }
  @container (max-width: 560px) {
    .steps {
      gap: 8px;
    }
    .step {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .bar {
      grid-row: 2;
      grid-column: 1 / -1;
      block-size: 30px;
    }
  }
  @media (forced-colors: active) {
    .mark {
      fill: Highlight;
      fill-opacity: 1;
    }
    .label {
      fill: CanvasText;
    }
    .label.inside {
      fill: HighlightText;
    }
    .compared {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 3 2;
    }
    .chip.lost {
      border-width: 3px;
    }
  }
`;

export const styles = [look, chips, panelStyles, funnel];
