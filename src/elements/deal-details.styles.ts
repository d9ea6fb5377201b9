import { css } from 'lit';
import { dialogStyles } from './dialogs/dialog.styles.js';
import { tokens } from './tokens.styles.js';

export const styles = [
  tokens,
  dialogStyles,
  css`
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 260px);
      gap: 20px;
    }
    .main,
    .side {
      display: grid;
      gap: 12px;
      align-content: start;
    }
    @media (max-width: 620px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .rail,
    .history {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .rail {
      display: flex;
      gap: 4px;
      overflow: auto;
    }
    .rail li {
      flex: 1 0 auto;
      white-space: nowrap;
      text-align: center;
      font-size: 12px;
      padding: 5px 8px;
      background: var(--_sunken);
      color: var(--_muted);
    }
    .rail li:first-child {
      border-start-start-radius: 8px;
      border-end-start-radius: 8px;
    }
    .rail li:last-child {
      border-start-end-radius: 8px;
      border-end-end-radius: 8px;
    }
    .rail .done {
      background: var(--_accent-soft);
      color: var(--_accent);
      font-weight: 550;
    }
    .rail .now {
      background: var(--_accent);
      color: var(--_accent-text);
      font-weight: 600;
    }
    h3 {
      font-size: 12px;
      font-weight: 400;
      color: var(--_muted);
    }
    .history {
      display: grid;
      gap: 8px;
      max-block-size: 240px;
      overflow: auto;
    }
    .history li {
      display: grid;
      padding-inline-start: 14px;
      border-inline-start: 2px solid var(--_line);
    }
    @media (forced-colors: active) {
      .rail .done {
        border-block-end: 3px solid;
      }
      .rail .now {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
