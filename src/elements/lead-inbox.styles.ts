import { css } from 'lit';
import { panelSheet } from './panel.styles.js';
import { tokens } from './tokens.styles.js';

export const styles = [
  tokens,
  panelSheet,
  css`
    .panel {
      gap: 12px;
      overflow-wrap: anywhere;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      align-items: center;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
    }
    .bar .input {
      inline-size: auto;
      flex: 0 1 150px;
    }
    .bar .search {
      flex: 1 1 200px;
    }
    .lists.end {
      margin-inline-start: auto;
    }
    .lists {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .bar :is([aria-pressed='true'], [aria-expanded='true']) {
      background: var(--_accent-soft);
      color: var(--_accent);
    }
    .never {
      border: 0;
      min-block-size: 24px;
      margin-inline-start: auto;
      cursor: pointer;
    }
    .never[aria-pressed='true'] {
      box-shadow: inset 0 0 0 1px currentColor;
    }
    .found {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    table {
      border-collapse: collapse;
      max-inline-size: 100%;
    }
    caption {
      text-align: start;
      padding-block-end: 6px;
    }
    th {
      font-weight: inherit;
      text-align: start;
    }
    .n {
      text-align: end;
    }
    .grid {
      inline-size: min(100%, 460px);
      table-layout: fixed;
    }
    .grid :is(td, th) {
      padding: 2px;
    }
    .grid th[scope='col'] {
      text-align: center;
    }
    .grid th[scope='row'] {
      inline-size: 96px;
    }
    .cell {
      inline-size: 100%;
      min-block-size: 40px;
      border: 1px solid transparent;
      border-radius: 8px;
      background: var(--_sunken);
      color: var(--_muted);
    }
    .cell:enabled {
      cursor: pointer;
      color: var(--_text);
      background: color-mix(in oklch, var(--_sunken), var(--_accent) 8%);
    }
    .cell.heat-2 {
      background: color-mix(in oklch, var(--_sunken), var(--_accent) 18%);
    }
    .cell.heat-3 {
      background: color-mix(in oklch, var(--_sunken), var(--_accent) 30%);
    }
    .cell:enabled:hover,
    .cell[aria-pressed='true'] {
      border-color: var(--_accent);
    }
    div.forms {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      gap: 14px;
    }
    .forms :is(td, th) {
      padding: 2px 10px 2px 0;
    }
    meter {
      inline-size: 90px;
    }
    .scorecard {
      grid-column: 2 / -1;
    }
    .scroll {
      overflow-x: auto;
    }
    .sides {
      inline-size: 100%;
    }
    .sides :is(td, th) {
      padding: 5px 8px;
      border-block-end: 1px solid var(--_line);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    .sides th[scope='row'] {
      color: var(--_muted);
      overflow-wrap: normal;
    }
    .sides th[scope='col'],
    .sides .used {
      font-weight: 550;
    }
    .sides label {
      display: flex;
      gap: 6px;
      align-items: start;
      min-block-size: 24px;
    }
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .lead {
      display: grid;
      grid-template-columns: 34px minmax(0, 1fr) auto auto;
      gap: 8px 12px;
      align-items: center;
      padding-block: 11px;
      border-block-start: 1px solid var(--_line);
    }
    .lead:first-child {
      border: 0;
    }
    .score {
      inline-size: 34px;
      block-size: 34px;
      border-radius: 9px;
      display: grid;
      place-items: center;
      font-weight: 700;
      background: var(--_accent-soft);
      color: var(--_accent);
    }
    .score.hot {
      background: var(--_lost-soft);
      color: var(--_lost);
    }
    .score.cold {
      background: var(--_sunken);
      color: var(--_muted);
    }
    .name {
      border: 0;
      padding: 2px 0;
      min-block-size: 24px;
      background: none;
      text-align: start;
      cursor: pointer;
    }
    .name:hover b {
      text-decoration: underline;
    }
    b {
      font-weight: 550;
    }
    .notes {
      white-space: pre-line;
    }
    .warn:not(.chip) {
      color: var(--_warn);
    }
    .chips,
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      justify-content: flex-end;
    }
    a.button {
      color: inherit;
      text-decoration: none;
      display: inline-flex;
      align-items: center;
    }
    .lead:has([aria-expanded='true']) .acts {
      grid-column: 2 / -1;
      justify-content: flex-start;
    }
    .said {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
      border-radius: 10px;
      padding: 4px 4px 4px 14px;
      background: var(--_sunken);
    }
    .empty {
      padding-block: 28px;
      text-align: center;
    }
    .outcomes {
      border: 0;
      padding: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 6px 16px;
    }
    .outcomes label {
      display: flex;
      gap: 6px;
      align-items: center;
      min-block-size: 24px;
    }
    @container (max-width: 620px) {
      .lead {
        grid-template-columns: 34px minmax(0, 1fr);
      }
      .chips,
      .acts {
        grid-column: 2;
        justify-content: flex-start;
      }
      .lead:has([aria-expanded='true']) .acts {
        grid-column: 2;
      }
      .bar .input {
        flex: 1 1 110px;
      }
      .bar .search {
        flex: 1 1 100%;
      }
      .scorecard {
        grid-column: 1 / -1;
      }
    }
    @media (forced-colors: active) {
      .score {
        border: 1px solid;
      }
      [aria-pressed='true'] {
        outline: 2px solid Highlight;
      }
    }
  `,
];
