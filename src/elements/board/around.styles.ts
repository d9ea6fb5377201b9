import { css } from 'lit';

/** What surrounds the cards: rows, tabs; narrow, forced colours, touch, print. */
export const around = css`
  /* names are written in their own direction, whatever the page's, and stay on the page's side */
  .title,
  .line,
  .money,
  .name h3,
  .summary,
  .chip {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) :is(.title, .line, .money, .name h3) {
    text-align: right;
  }
  .rows {
    display: block;
    overflow: hidden auto;
  }
  .rows .column {
    display: grid;
    grid-template: auto / 200px minmax(0, 1fr);
    border-inline-end: 0;
    border-block-end: 1px solid var(--_line);
    padding: 8px 0;
  }
  .rows .column > * {
    grid-column: 1;
    grid-row: auto;
  }
  .rows .body {
    grid-column: 2;
    grid-row: 1 / span 3;
  }
  .rows .list {
    display: flex;
    overflow: auto hidden;
    block-size: 112px;
    padding: 4px 10px;
  }
  .rows .list::before,
  .rows .list::after {
    flex: none;
    block-size: 1px;
    inline-size: var(--pw-before);
  }
  .rows .list::after {
    inline-size: var(--pw-after);
  }
  .rows .card {
    flex: none;
    inline-size: 230px;
    margin-block-end: 0;
    margin-inline-end: var(--_gap);
    block-size: fit-content;
  }
  .tabs {
    display: flex;
    gap: 14px;
    padding: 0 14px;
    border-block-end: 1px solid var(--_line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs button {
    flex: none;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    padding: 10px 0 8px;
    color: var(--_muted);
    cursor: pointer;
  }
  .tabs [aria-current='true'] {
    color: var(--_text);
    font-weight: 600;
    border-block-end-color: var(--_accent);
  }
  .missing {
    position: absolute;
    inset-block-end: 16px;
    inset-inline: 16px;
    margin-inline: auto;
    inline-size: fit-content;
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 14px;
    border-radius: 10px;
    background: var(--_lost-soft);
    color: var(--_lost);
  }
  :host(:state(narrow)) .columns {
    grid-auto-columns: 100%;
  }
  :host(:state(narrow)) {
    .top > * {
      order: 3;
    }
    .top > h2 {
      order: 0;
      flex: 1;
    }
    .top > .seg {
      order: 1;
    }
    .summary {
      order: 2;
      flex: 1 1 100%;
    }
    .top > .here {
      order: 2;
      flex: 1 0 100%;
      padding: 0;
      background: none;
      text-align: start;
    }
    .name :is(h3, .count) {
      display: none;
    }
    .name {
      justify-content: flex-end;
      margin-block-end: -24px;
      position: relative;
    }
    .money {
      padding-inline-end: 30px;
      min-block-size: 24px;
    }
    .search {
      flex: 1 1 120px;
    }
  }
  @media (forced-colors: active) {
    .chip {
      padding-block: 0;
    }
    .card.rotting {
      border-inline-start-width: 5px;
    }
    .bar {
      outline: 1px solid;
    }
    .bar::before,
    .seg [aria-pressed='true'],
    .tabs [aria-current='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (pointer: coarse) {
    .icon {
      inline-size: 44px;
      block-size: 44px;
    }
    .move {
      inset-block-start: 22px;
      inset-inline-end: 0;
    }
    .card .line {
      padding-inline-end: 36px;
    }
    .seg button,
    .tabs button {
      min-block-size: 44px;
    }
  }
  @media print {
    .search,
    .seg,
    .button,
    .icon {
      display: none;
    }
  }
`;
