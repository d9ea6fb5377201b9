import { css } from 'lit';
import { panelStyles } from './chart/panel.styles.js';
import { signs } from './chart/signs.styles.js';
import { look } from './look.styles.js';

const metrics = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    margin: 0 -20px;
    padding: 0;
    overflow: hidden;
    border-block: 1px solid var(--_line);
    list-style: none;
  }
  .tiles li {
    display: grid;
    /* the lines before the first of each row and above the first row are clipped */
    margin-inline-start: -1px;
    margin-block-start: -1px;
    border-inline-start: 1px solid var(--_line);
    border-block-start: 1px solid var(--_line);
  }
  :host([frameless]) .tiles {
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: 12px;
  }
  .tile {
    display: grid;
    align-content: start;
    gap: 1px;
    min-inline-size: 0;
    padding: 14px 20px 15px;
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .tile:hover {
    background: color-mix(in oklch, var(--_surface), var(--_text) 3%);
  }
  .tile:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }
  .tile b {
    justify-self: start;
    font-size: 22px;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.35;
  }
  .tile b.long {
    font-size: 16px;
    line-height: 1.85;
  }
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
  }
  .lists caption {
    color: var(--_text);
    font-size: 13px;
    font-weight: 600;
  }
  @container (width >= 900px) {
    .lists.several {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 22px 32px;
    }
    .lists .broad {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .tile:hover {
      outline: 1px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .tiles,
    .lists section {
      break-inside: avoid;
    }
  }
`;

export const styles = [look, panelStyles, signs, metrics];
