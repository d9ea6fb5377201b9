import { css } from 'lit';

/** What is chosen, the buttons below, the table and the tooltip: loaded with what they belong to. */
export const controlsStyles = css`
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
  td .link {
    min-inline-size: 24px;
    padding: 2px 4px;
    margin-inline-end: -4px;
  }
  svg.share {
    display: block;
    inline-size: 110px;
    block-size: 4px;
    margin-block-start: 2px;
    margin-inline-start: auto;
    border-radius: 2px;
    background: var(--_sunken);
    fill: var(--_accent);
  }
  :host(:dir(rtl)) svg.share {
    transform: scaleX(-1);
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
  @media (forced-colors: active) {
    .choice,
    .foot button,
    .tip {
      border: 1px solid;
    }
    svg.share {
      fill: CanvasText;
    }
  }
  @media (pointer: coarse) {
    .choice,
    .foot button,
    td .link {
      min-block-size: 44px;
    }
  }
`;
