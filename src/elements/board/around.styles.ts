import { css } from 'lit';

/** What surrounds the cards: folded columns, rows, tabs, zones, messages, menus; narrow, forced colours, touch, print. */
export const around = css`
  .collapsed {
    grid-row: 1 / -1;
    inline-size: 44px;
    padding: 0;
  }
  .unfold {
    grid-row: 1 / -1;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 10px;
    padding: 14px 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .upright {
    writing-mode: vertical-rl;
    font-weight: 600;
    white-space: nowrap;
  }
  /* names are written in their own direction, whatever the page's, and stay on the page's side */
  .title,
  .line,
  .money,
  .name h3,
  .toast span,
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
    inline-size: var(--_before, 0);
  }
  .rows .list::after {
    inline-size: var(--_after, 0);
  }
  .rows .card {
    flex: none;
    inline-size: 230px;
    margin-block-end: 0;
    margin-inline-end: var(--_gap);
    block-size: fit-content;
  }
  .rows .card.parked {
    inset-block-start: 4px;
    inset-inline: var(--_at, 0) auto;
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
  .zones {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 3;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 10px;
    padding: 10px 14px;
    background: var(--_sunken);
    border-block-start: 1px solid var(--_line);
  }
  .zone {
    border: 1.5px dashed;
    border-radius: 9px;
    padding: 9px 4px;
    text-align: center;
    font-weight: 600;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .zone.won {
    color: var(--_won);
    background: var(--_won-soft);
  }
  .zone.lost {
    color: var(--_lost);
    background: var(--_lost-soft);
  }
  .zone.hover {
    border-style: solid;
    outline: 2px solid currentcolor;
  }
  .toast {
    position: absolute;
    inset-block-end: 16px;
    inset-inline: 16px;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 32px);
    z-index: 4;
    display: flex;
    align-items: center;
    gap: 14px;
    padding-block: 8px;
    padding-inline: 14px 8px;
    border-radius: 10px;
    background: light-dark(#14181f, #e8ebf0);
    color: light-dark(#fff, #14181f);
    box-shadow: var(--_shadow-lift);
  }
  :host(:state(dragging)) .toast {
    visibility: hidden;
  }
  .toast span {
    overflow-wrap: anywhere;
  }
  .toast button {
    border: 0;
    background: none;
    color: inherit;
    min-block-size: 28px;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }
  .toast .icon {
    text-decoration: none;
    inline-size: 28px;
  }
  .toast .icon:hover {
    color: inherit;
    background: color-mix(in oklch, currentcolor 18%, transparent);
  }
  .toast :focus-visible {
    outline-color: currentcolor;
  }
  .notices {
    display: grid;
    gap: 6px;
    padding: 8px 14px;
    border-block-end: 1px solid var(--_line);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 5px 12px;
    border-radius: 10px;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .notice .button {
    color: inherit;
    text-decoration: underline;
  }
  .notice.grave {
    background: var(--_lost-soft);
    color: var(--_lost);
  }
  .empty {
    position: absolute;
    inset-block: 130px auto;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 32px);
    text-align: center;
    padding: 28px 24px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 14px;
    z-index: 1;
  }
  .empty slot {
    display: grid;
    gap: 10px;
    justify-items: center;
  }
  .empty h3 {
    font-size: 15px;
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: 8px;
  }
  .menu {
    inset: auto;
    margin: 4px 0;
    inline-size: max-content;
    min-inline-size: 230px;
    max-inline-size: min(320px, 100vi);
    padding: 5px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow-lift);
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  .menu button[role] {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    inline-size: 100%;
    padding: 6px 10px;
    min-block-size: 32px;
    border: 0;
    border-radius: 7px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu button[role]:is(:hover, :focus-visible) {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .menu hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin: 5px 0;
  }
  .place {
    display: grid;
    gap: 10px;
    padding: 8px;
  }
  .place label {
    display: grid;
    gap: 3px;
    font-size: 12px;
    color: var(--_muted);
  }
  .place .input {
    font-size: 14px;
    color: var(--_text);
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
    .zones {
      grid: auto-flow / 1fr 1fr;
    }
    .empty {
      inset-block: auto 16px;
    }
    .search {
      flex: 1 1 120px;
    }
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid;
    }
    .chip {
      padding-block: 0;
    }
    .card.drag,
    .card.lift,
    .card.copy {
      outline: 2px solid Highlight;
    }
    .card.rotting {
      border-inline-start-width: 5px;
    }
    .bar::before {
      forced-color-adjust: none;
      background: Highlight;
    }
    .seg [aria-pressed='true'],
    .tabs [aria-current='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .menu button[role]:is(:hover, :focus-visible) {
      outline: 2px solid Highlight;
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
    .menu button[role],
    .seg button,
    .tabs button {
      min-block-size: 44px;
    }
  }
  @media print {
    .search,
    .seg,
    .button,
    .icon,
    .toast {
      display: none;
    }
  }
`;
