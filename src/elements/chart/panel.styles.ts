import { css } from 'lit';

/** What all charts look like around their marks: panel, head, foot, table, tooltip. */
export const panelStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding: 18px 20px 10px;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
  }
  :host([frameless]) .panel {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2px;
    margin-inline: -5px;
  }
  .head h2 {
    flex: 1 1 auto;
    overflow-wrap: anywhere;
  }
  .fixed {
    padding-inline: 4px;
  }
  /* native, and as quiet as a caption until it is asked */
  .choice {
    field-sizing: content;
    max-inline-size: 170px;
    min-block-size: 26px;
    padding: 2px 4px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 12px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .choice:hover,
  .choice:focus-visible {
    border-color: var(--_edge);
    color: var(--_text);
  }
  .choice option,
  .choice optgroup {
    background: var(--_surface);
    color: var(--_text);
  }
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    flex: 1 0 100%;
  }
  .dates label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: 12px;
    color: var(--_muted);
  }
  .dates .input {
    inline-size: auto;
    color: var(--_text);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2px;
    margin-inline: -7px;
    align-items: center;
  }
  .foot button {
    min-block-size: 28px;
    padding: 3px 7px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    font-size: 12px;
    cursor: pointer;
  }
  .foot button:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  .foot [aria-expanded='true'] {
    background: var(--_sunken);
    color: var(--_text);
  }
  .note {
    font-size: 12px;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .note b {
    color: var(--_text);
    font-weight: 600;
  }
  .note b.lost {
    color: var(--_lost);
  }
  .warning {
    padding: 8px 12px;
    border-radius: 9px;
    background: var(--_warn-soft);
    color: var(--_warn);
    font-size: 12px;
  }
  .none {
    display: grid;
    gap: 6px;
    padding-block: 26px;
    justify-items: center;
    text-align: center;
    color: var(--_muted);
  }
  .none h3 {
    color: var(--_text);
    font-weight: 600;
  }
  .up {
    color: var(--_won);
    font-weight: 600;
  }
  .down {
    color: var(--_lost);
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 12px;
  }
  caption {
    padding-block-end: 4px;
    text-align: start;
    color: var(--_muted);
  }
  th,
  td {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  th {
    font-weight: 550;
  }
  thead th {
    color: var(--_muted);
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  td:not(.number) {
    min-inline-size: 170px;
  }
  td button {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 2px 4px;
    margin-inline-end: -4px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
    cursor: pointer;
  }
  td button:hover {
    background: var(--_sunken);
  }
  .tip {
    inset: auto;
    margin: 6px;
    max-inline-size: min(300px, 90vi);
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 9px;
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow-lift);
    font-size: 12px;
    position-area: block-end;
    position-try-fallbacks: flip-block;
  }
  .tip p {
    margin-block-start: 4px;
    color: var(--_muted);
  }
  .tip b {
    display: block;
    font-weight: 600;
  }
  .tip ul {
    margin: 2px 0 0;
    padding: 0;
    list-style: none;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .choice,
    .foot button,
    .tip,
    .warning {
      border: 1px solid;
    }
  }
  @media (pointer: coarse) {
    .choice,
    .foot button,
    td button {
      min-block-size: 44px;
    }
  }
  @media print {
    .foot,
    .head .choice {
      display: none;
    }
    .panel {
      break-inside: avoid;
    }
  }
`;
