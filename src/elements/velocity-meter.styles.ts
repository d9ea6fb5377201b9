import { css } from 'lit';
import { leverStyles } from './chart/lever.styles.js';
import { panelStyles } from './chart/panel.styles.js';
import { signs } from './chart/signs.styles.js';
import { look } from './look.styles.js';

const velocity = css`
  .result {
    display: grid;
    gap: 2px;
  }
  .big {
    justify-self: start;
    max-inline-size: 100%;
    min-block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    font-size: 34px;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.15;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .big.several {
    font-size: 20px;
  }
  .big:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 5px;
  }
  .line b {
    color: var(--_text);
    font-weight: 600;
  }
  .change {
    white-space: nowrap;
  }
  .trend {
    position: relative;
    block-size: 64px;
  }
  .trend svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .trend > svg {
    padding-block-start: 4px;
  }
  :host(:dir(rtl)) .trend > svg {
    transform: scaleX(-1);
  }
  /* each window around its point; the first and the last end with the line */
  .windows {
    position: absolute;
    inset: 0;
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .windows li {
    flex: 2 1 0;
    min-inline-size: 0;
  }
  .windows li:is(:first-child, :last-child) {
    flex-grow: 1.4;
  }
  .window {
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    cursor: pointer;
  }
  .area {
    fill: var(--_accent-soft);
  }
  .trend .line {
    fill: none;
    stroke: var(--velocity-meter-color, var(--_accent));
    stroke-width: 2;
  }
  .dot {
    fill: var(--velocity-meter-color, var(--_accent));
  }
  .formula {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr) auto minmax(0, 1fr);
    gap: 6px;
    align-items: center;
    text-align: center;
  }
  .factor {
    align-self: stretch;
    min-inline-size: 0;
    padding: 7px 4px;
    border: 0;
    border-radius: 8px;
    background: var(--_sunken);
    cursor: pointer;
  }
  .factor:hover,
  .divisor:hover {
    background: color-mix(in oklch, var(--_sunken), var(--_text) 6%);
  }
  .factor b {
    display: block;
    font-size: 15px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .factor span,
  .divisor span {
    font-size: 12px;
    color: var(--_muted);
  }
  .divisor {
    margin: -4px 12px 0;
    padding: 8px 4px 4px;
    min-block-size: 32px;
    border: 0;
    border-block-start: 1.5px solid var(--_line);
    border-radius: 0 0 6px 6px;
    background: none;
    text-align: center;
    cursor: pointer;
  }
  .divisor b {
    font-weight: 650;
  }
  .check {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 24px;
    font-size: 12px;
    color: var(--_muted);
    cursor: pointer;
  }
  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 4px;
    accent-color: var(--_accent);
  }
  .what-if {
    display: grid;
    gap: 10px;
    padding: 12px 14px;
    border-radius: 10px;
    background: var(--_sunken);
  }
  .what-if .note {
    color: color-mix(in oklch, var(--_muted), var(--_text) 25%);
  }
  .what-if .button {
    justify-self: start;
  }
  @media (forced-colors: active) {
    .area {
      fill: Canvas;
    }
    .trend .line {
      stroke: CanvasText;
    }
    .dot {
      fill: Highlight;
    }
    .factor,
    .what-if {
      border: 1px solid;
    }
  }
  @media print {
    .what-if,
    .check {
      display: none;
    }
  }
`;

export const styles = [look, panelStyles, signs, leverStyles, velocity];
