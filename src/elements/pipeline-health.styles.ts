import { css } from 'lit';
import { linkStyles } from './chart/link.styles.js';
import { panelStyles } from './chart/panel.styles.js';
import { signs } from './chart/signs.styles.js';
import { workStyles } from './chart/work.styles.js';
import { tokens } from './tokens.styles.js';

const health = css`
  .findings {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .findings > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .finding {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 8px 4px;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .finding:hover {
    background: var(--_sunken);
  }
  .finding b {
    font-weight: 650;
  }
  .finding .chip {
    flex: 0 0 auto;
    max-inline-size: 50%;
    white-space: normal;
  }
  .finding[aria-expanded='true'] {
    font-weight: 550;
  }
  .finding::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 2px 4px;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
  }
  .finding:dir(rtl)::before {
    rotate: 135deg;
  }
  .finding[aria-expanded='true']::before,
  .finding[aria-expanded='true']:dir(rtl)::before {
    rotate: 45deg;
  }
  .finding > span:first-child {
    flex: 1 1 auto;
  }
  .findings .rows {
    padding-inline-start: 22px;
    padding-block-end: 8px;
  }
  .review,
  .meeting,
  .table {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    overflow-wrap: anywhere;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }
  .progress h3,
  .none h3 {
    font-weight: 600;
  }
  progress {
    flex: 1 1 100px;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    accent-color: var(--_accent);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .table {
    display: flex;
    flex-direction: column;
    gap: 8px;
    /* the buttons stay where they are from deal to deal */
    min-block-size: 210px;
    padding: 16px 18px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_raised);
  }
  .on-table {
    font-size: 17px;
    font-weight: 600;
    border-radius: 4px;
  }
  .on-table:focus {
    outline: none;
  }
  .table .acts {
    justify-content: flex-start;
    gap: 6px;
    margin-block-start: auto;
    padding-block-start: 6px;
  }
  .none .acts {
    justify-content: center;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chips .chip {
    white-space: normal;
  }
  .summary {
    resize: vertical;
    font-size: 12px;
    line-height: 1.5;
  }
  .choices-of-one {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices-of-one label {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .choices-of-one label > span > span {
    display: block;
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid;
    }
  }
`;

export const styles = [tokens, panelStyles, signs, linkStyles, workStyles, health];
