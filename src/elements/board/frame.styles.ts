import { css } from 'lit';

/** The board's frame: its bar, its columns and their heads. */
export const frame = css`
  :host {
    display: block;
    block-size: 640px;
    min-block-size: 320px;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .board {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 14px;
    overflow: hidden;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    padding: 12px 14px;
    border-block-end: 1px solid var(--_line);
  }
  .summary {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .here {
    border: 0;
    min-block-size: 24px;
    cursor: pointer;
  }
  .here:hover {
    color: var(--_text);
  }
  .search {
    flex: 0 1 220px;
    inline-size: 220px;
    min-inline-size: 110px;
    background: var(--_sunken);
    border-color: var(--_line);
  }
  .seg {
    display: flex;
    background: var(--_sunken);
    border-radius: 8px;
    gap: 2px;
    padding: 2px;
  }
  .seg button {
    border: 0;
    background: none;
    padding: 3px 10px;
    min-block-size: 28px;
    border-radius: 6px;
    color: var(--_muted);
    font-weight: 500;
    cursor: pointer;
  }
  .seg [aria-pressed='true'] {
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .columns {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(var(--pipeline-board-stage-width, 216px), 1fr);
    grid-template-rows: auto minmax(0, 1fr) auto;
    contain: inline-size;
    overflow-x: auto;
    overflow-y: hidden;
    overscroll-behavior-inline: contain;
  }
  .column {
    grid-row: 1 / -1;
    display: grid;
    grid-template: subgrid / minmax(0, 1fr);
    position: relative;
    min-inline-size: 0;
    padding: 12px 0 6px;
    border-inline-end: 1px solid var(--_line);
  }
  .column:last-child {
    border-inline-end: 0;
  }
  .column > * {
    grid-column: 1;
  }
  .column > .head {
    grid-row: 1;
    display: grid;
    grid-template: auto 1fr auto / minmax(0, 1fr);
    gap: 2px;
    padding: 0 14px 8px;
    min-inline-size: 0;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }
  .name h3 {
    flex: 1;
    font-weight: 600;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .count {
    color: var(--_muted);
    font-weight: 500;
  }
  .count.over {
    color: var(--_warn);
    background: var(--_warn-soft);
    border-radius: 999px;
    padding: 0 8px;
  }
  .line {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    line-height: 20px;
    min-block-size: 20px;
  }
  .money {
    line-height: 20px;
    min-block-size: 20px;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .body {
    grid-row: 2;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .bar {
    block-size: 3px;
    border-radius: 2px;
    background: var(--_sunken);
    margin-block-start: 6px;
    overflow: hidden;
  }
  .bar::before {
    content: '';
    display: block;
    block-size: 100%;
    border-radius: 2px;
    inline-size: calc(var(--_share, 0) * 100%);
    background: color-mix(in oklch, var(--_accent) calc(20% + var(--_share, 0) * 60%), light-dark(#b8c0cc, #46505f));
  }
  .list {
    flex: 1;
    position: relative;
    margin: 0;
    padding: 2px 8px;
    list-style: none;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    contain: strict;
    min-block-size: 0;
  }
  .list::before,
  .list::after {
    content: '';
    display: block;
    --pw-before: inherit;
    --pw-after: inherit;
    block-size: var(--pw-before);
  }
  .list::after {
    block-size: var(--pw-after);
  }
  .none {
    position: absolute;
    padding: 8px 14px;
    pointer-events: none;
  }
  .button.add {
    grid-row: 3;
    justify-self: start;
    margin: 4px 8px 0;
    padding-inline: 8px;
  }
`;
