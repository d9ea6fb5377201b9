import { css } from 'lit';
import { tokens } from './tokens.styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    .panel {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: 14px;
      padding: 18px 20px;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      overflow-wrap: anywhere;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      align-items: center;
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-inline-start: auto;
    }
    .filters [aria-pressed='true'] {
      background: var(--_accent-soft);
      color: var(--_accent);
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
