import { css } from 'lit';
import { leverStyles } from './chart/lever.styles.js';
import { linkStyles } from './chart/link.styles.js';
import { panelStyles } from './chart/panel.styles.js';
import { signs } from './chart/signs.styles.js';
import { tokens } from './tokens.styles.js';

const planner = css`
  .sums {
    display: grid;
    gap: 12px;
  }
  .sum {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr) auto minmax(0, 1fr);
    gap: 6px 10px;
    align-items: start;
    text-align: center;
  }
  .term {
    display: grid;
    gap: 1px;
    justify-items: center;
    min-inline-size: 0;
  }
  .out,
  .sign,
  .term .input {
    min-block-size: 44px;
    font-size: 26px;
    line-height: 44px;
  }
  .sign {
    color: var(--_muted);
    font-size: 18px;
  }
  .out,
  .term .input {
    max-inline-size: 100%;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .out {
    display: grid;
    align-content: center;
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .out.last {
    color: var(--_accent);
  }
  .term .input {
    padding: 0 8px;
    border-color: transparent;
    border-block-end-color: var(--_edge);
    border-end-start-radius: 2px;
    border-end-end-radius: 2px;
    text-align: center;
  }
  .term .input:hover {
    background: var(--_sunken);
  }
  .term .input[aria-invalid='true'] {
    border-color: var(--_lost);
  }
  .caption {
    font-size: 12px;
    color: var(--_muted);
  }
  .basis {
    max-inline-size: 100%;
    font-size: 12px;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .basis.link:hover {
    color: var(--_text);
  }
  .sums ~ #summary {
    font-size: 14px;
    color: var(--_text);
  }
  .rates summary {
    padding: 4px 0;
    font-size: 12px;
    cursor: pointer;
  }
  .rates summary b {
    font-weight: 600;
  }
  .levers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    gap: 14px 28px;
    margin-block-start: 6px;
    padding: 12px 14px;
    border-radius: 10px;
    background: var(--_sunken);
  }
  .levers .basis {
    color: color-mix(in oklch, var(--_muted), var(--_text) 25%);
  }
  .levers button.basis:hover {
    background: var(--_surface);
  }
  .hand {
    display: grid;
    gap: 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .hand h3 {
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    justify-content: space-between;
    font-size: 12px;
  }
  .row b {
    font-weight: 600;
  }
  .row > .up,
  .row > .down {
    white-space: nowrap;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    border-radius: 4px;
    background: var(--_sunken);
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  .bar .won {
    fill: var(--_won);
  }
  .bar .expected {
    fill: color-mix(in oklch, var(--_accent) 60%, var(--_surface));
  }
  @container (max-width: 480px) {
    .sum {
      gap: 6px 4px;
    }
    .out,
    .term .input {
      font-size: 16px;
    }
    .term .input {
      padding-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }
    .bar .won {
      fill: Highlight;
    }
    .bar .expected {
      fill: GrayText;
    }
    .levers {
      border: 1px solid;
    }
  }
  @media print {
    .rates {
      display: none;
    }
  }
`;

export const styles = [tokens, panelStyles, signs, linkStyles, leverStyles, planner];
