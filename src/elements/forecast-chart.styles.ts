import { css } from 'lit';
import { panelStyles } from './chart/panel.styles.js';
import { look } from './look.styles.js';

const forecast = css`
  .defs {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .columns li {
    display: grid;
    min-inline-size: 0;
  }
  .column {
    display: grid;
    gap: 6px;
    min-inline-size: 24px;
    padding: 0 0 2px;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .column:hover {
    background: color-mix(in oklch, var(--_surface), var(--_text) 4%);
  }
  .column:focus-visible {
    outline-offset: -2px;
  }
  .plot {
    inline-size: 100%;
    block-size: 170px;
    overflow: visible;
    border-block-end: 1px solid var(--_edge);
  }
  .piece {
    stroke-width: 1;
  }
  .piece.won {
    fill: var(--_won);
    stroke: var(--_won);
  }
  .piece.commit {
    fill: var(--forecast-chart-color, var(--_accent));
    stroke: var(--forecast-chart-color, var(--_accent));
  }
  .piece.weighted {
    fill: color-mix(in oklch, var(--forecast-chart-color, var(--_accent)) 42%, var(--_surface));
    stroke: var(--forecast-chart-color, var(--_accent));
  }
  .piece.best {
    stroke: var(--_edge);
  }
  .column .piece:hover,
  .column .piece.chosen {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .ground {
    fill: var(--_surface);
  }
  .stroke {
    stroke: var(--_edge);
    stroke-width: 2;
  }
  .tick {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .goal {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .names {
    display: grid;
    font-size: 12px;
  }
  .names b {
    font-weight: 600;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    padding-block-start: 10px;
    font-size: 12px;
    color: var(--_muted);
  }
  .key span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .swatch {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
  }
  .swatch.wide {
    inline-size: 16px;
  }
  .apart {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .apart button {
    min-block-size: 26px;
    padding: 2px 10px;
    border: 0;
    border-radius: 999px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12px;
    text-align: start;
    cursor: pointer;
  }
  .apart button:hover {
    color: var(--_text);
  }
  .apart .overdue {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .backtest {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  @media (forced-colors: active) {
    .piece.won,
    .piece.commit {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .piece.commit {
      fill: Highlight;
    }
    .piece.weighted {
      fill: Canvas;
      stroke: CanvasText;
    }
    .piece.best,
    .stroke,
    .tick,
    .goal {
      stroke: CanvasText;
    }
    .ground {
      fill: Canvas;
    }
    .apart button {
      border: 1px solid;
    }
  }
  @media print {
    .piece,
    .tick,
    .goal {
      print-color-adjust: exact;
    }
    .deeds {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .apart button {
      min-block-size: 44px;
    }
  }
`;

export const styles = [look, panelStyles, forecast];
