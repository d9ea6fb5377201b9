import { css } from 'lit';

/** Lists of rows of controls, what can be done with a row, and what stands below it. */
export const listStyles = css`
  .icon {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tool,
  .grip {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 7px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .tool:hover:not([disabled]) {
    background: var(--_sunken);
    color: var(--_text);
  }
  .tool[disabled] {
    opacity: 0.35;
    cursor: default;
  }
  .tool[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .grip {
    cursor: grab;
    touch-action: none;
    color: var(--_edge);
  }
  .grip .icon {
    stroke-width: 2.2;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .rows {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .row {
    position: relative;
    padding-block: 4px;
  }
  .line {
    display: flex;
    gap: 6px;
    align-items: flex-start;
  }
  .line > .grip,
  .tools {
    margin-block-start: 2px;
  }
  .cells,
  .names,
  .add {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    min-inline-size: 0;
  }
  .cells {
    flex: 1;
  }
  .names {
    gap: 6px;
    padding-block-end: 2px;
    font-size: 12px;
    color: var(--_muted);
  }
  .placed > :is(.names, .add) {
    margin-inline-start: 34px;
  }
  .list.single {
    max-inline-size: 560px;
  }
  .tools {
    display: flex;
    flex: none;
  }
  .tools-1 {
    inline-size: 28px;
  }
  .tools-2 {
    inline-size: 56px;
  }
  .tools-3 {
    inline-size: 84px;
  }
  .tools-4 {
    inline-size: 112px;
  }
  .cells > *,
  .add > :not(.button) {
    flex: 2 1 120px;
    min-inline-size: 0;
  }
  .cells > .wide,
  .add > .wide {
    flex: 4 1 180px;
  }
  .cells > .middle,
  .add > .middle {
    flex: 0 1 150px;
  }
  .cells > .narrow,
  .add > .narrow {
    flex: 0 1 84px;
  }
  .fixed {
    position: relative;
    align-self: center;
    overflow-wrap: anywhere;
  }
  .add {
    align-items: flex-end;
    flex-wrap: wrap;
    max-inline-size: 760px;
    padding-block-start: 6px;
  }
  .add:has(.error) {
    align-items: flex-start;
  }
  .add:has(.error) > .button {
    margin-block-start: 20px;
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-block: 8px 10px;
    margin-inline-start: 34px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }
  .row.dragged {
    opacity: 0.5;
  }
  .row.before::before,
  .row.after::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_accent);
  }
  .row.before::before {
    inset-block-start: -1px;
  }
  .row.after::after {
    inset-block-end: -1px;
  }
  @container (max-width: 700px) {
    .names {
      display: none;
    }
    .placed > .add {
      margin-inline-start: 0;
    }
    .cells {
      flex-wrap: wrap;
    }
    :is(.cells, .add) > :not(.button) {
      flex: 1 1 112px !important;
    }
    .cells > .wide {
      flex-basis: 100% !important;
    }
    .cells .field:not(.cells > :only-child) > .label,
    .fixed > .label,
    .cells .check > .label {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
    .fixed > .label {
      display: block;
      font-size: 12px;
      color: var(--_muted);
    }
    .row {
      padding-block: 10px;
      border-block-start: 1px solid var(--_line);
    }
    .row:first-child {
      border: 0;
    }
    .line:has(.cells > :nth-child(2)) {
      flex-wrap: wrap;
    }
    .line:has(.cells > :nth-child(2)) > .cells {
      order: 3;
      flex-basis: 100%;
    }
    .line:has(.cells > :nth-child(2)) > .tools {
      margin-inline-start: auto;
    }
    .details {
      margin-inline-start: 0;
      padding: 12px;
    }
  }
  @media (forced-colors: active) {
    .row.before::before,
    .row.after::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media (pointer: coarse) {
    .tool,
    .grip {
      inline-size: 44px;
      block-size: 44px;
    }
    .placed > :is(.names, .add) {
      margin-inline-start: 50px;
    }
    .tools-1 {
      inline-size: 44px;
    }
    .tools-2 {
      inline-size: 88px;
    }
    .tools-3 {
      inline-size: 132px;
    }
    .tools-4 {
      inline-size: 176px;
    }
  }
`;
