import { css } from 'lit';

/** Columns cut into lanes: both heads stay in view, the columns' above and each lane's as long as something of it is seen. */
export const styles = css`
  .lanes {
    --_least: calc(var(--_columns, 1) * var(--pipeline-board-stage-width, 216px));
  }
  :host(:state(narrow)) .lanes {
    --_least: 100%;
  }
  .lane-heads,
  .lane-cells {
    display: grid;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
  }
  .lane-heads {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    inline-size: max(100%, var(--_least));
    block-size: 58px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .lane-column {
    padding: 9px 14px 0;
    min-inline-size: 0;
    border-inline-end: 1px solid var(--_line);
  }
  .lane-column h3,
  .lane-head button {
    font-weight: 600;
  }
  .lane-column h3,
  .lane-total {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }
  .lane-rows {
    position: relative;
    block-size: var(--_lanes, 0);
    inline-size: max(100%, var(--_least));
  }
  .lane {
    position: absolute;
    inset-block-start: var(--_at, 0);
    inset-inline: 0;
    block-size: var(--_high, 0);
    display: grid;
    grid-template-rows: 38px minmax(0, 1fr);
  }
  .lane-head {
    position: sticky;
    inset-block-start: 58px;
    z-index: 2;
    block-size: 38px;
    background: color-mix(in srgb, var(--_sunken) 60%, var(--_surface));
    border-block-end: 1px solid var(--_line);
  }
  :host(:state(narrow)) .lane-head {
    inset-block-start: 0;
  }
  .lane-head h3 {
    display: inline;
  }
  .lane-head > * {
    position: sticky;
    inset-inline-start: 0;
  }
  .lane-head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    justify-content: start;
    align-items: center;
    gap: 10px;
  }
  .lane-head button {
    display: flex;
    align-items: center;
    gap: 8px;
    max-inline-size: calc(var(--_seen, 360px) * 0.6);
    min-block-size: 36px;
    padding: 0 6px 0 14px;
    border: 0;
    background: none;
    cursor: pointer;
    outline-offset: -2px;
  }
  .lane-head button > span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }
  .lane-head button::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border-block-end: 1.5px solid var(--_muted);
    border-inline-end: 1.5px solid var(--_muted);
    rotate: 45deg;
    translate: 0 -2px;
  }
  .lane-head button[aria-expanded='false']::before {
    rotate: -45deg;
    translate: 0;
  }
  :host(:dir(rtl)) .lane-head button::before {
    rotate: -45deg;
  }
  :host(:dir(rtl)) .lane-head button[aria-expanded='false']::before {
    rotate: 45deg;
  }
  .cell {
    display: grid;
    grid-template-rows: 26px auto minmax(0, 1fr);
    min-inline-size: 0;
    border-inline-end: 1px solid var(--_line);
    border-block-end: 1px solid var(--_line);
    scroll-margin-block: 96px 0;
  }
  .cell:last-child,
  .lane-column:last-child {
    border-inline-end: 0;
  }
  .cell > .lane-total {
    padding: 6px 14px 0;
    line-height: 20px;
  }
  .cell > .quick {
    padding-block-start: 4px;
  }
  .cell > .list {
    grid-row: 3;
    padding-block: 4px 0;
  }
`;
