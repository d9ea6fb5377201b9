import { css } from 'lit';
import { tokens } from './tokens.styles.js';

const board = css`
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
    block-size: var(--_before, 0);
  }
  .list::after {
    block-size: var(--_after, 0);
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
  .quick {
    flex: none;
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 6px;
    padding: 0 10px 8px;
  }
  .quick .input {
    grid-column: 1 / -1;
  }
`;

const card = css`
  .card {
    position: relative;
    display: grid;
    gap: 3px;
    align-content: start;
    margin-block-end: var(--_gap);
    padding: 10px 11px;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    cursor: grab;
    user-select: none;
    -webkit-touch-callout: none;
    touch-action: manipulation;
    overflow: hidden;
    contain: layout paint style;
  }
  .card:hover {
    border-color: color-mix(in oklch, var(--_line), var(--_text) 22%);
  }
  .card:focus-visible {
    outline-offset: 1px;
    border-color: var(--_accent);
  }
  .card.rotting {
    border-inline-start: 3px solid var(--_warn);
    padding-inline-start: 9px;
  }
  .card.parked {
    position: absolute;
    inset-block-start: var(--_at, 0);
    inset-inline: 8px;
  }
  .card.pending {
    border-style: dashed;
  }
  .card.drag {
    border: 1.5px dashed color-mix(in oklch, var(--_accent) 55%, transparent);
    background: var(--_accent-soft);
    box-shadow: none;
  }
  .card.drag > * {
    visibility: hidden;
  }
  .card.lift,
  .card.copy {
    border-color: var(--_accent);
    box-shadow: var(--_shadow-lift);
    z-index: 2;
  }
  .card.copy {
    position: fixed;
    inset-block-start: 0;
    left: 0;
    margin: 0;
    rotate: 1.6deg;
    pointer-events: none;
    z-index: 5;
    cursor: grabbing;
  }
  .card.copy.over-zone {
    opacity: 0.5;
  }
  .card.asking {
    opacity: 0.75;
    border-style: dashed;
    border-color: var(--_accent);
  }
  .asking {
    position: absolute;
    inset-block-end: 4px;
    inset-inline-end: 8px;
    font-size: 11px;
    color: var(--_accent);
  }
  .skeleton {
    block-size: 84px;
    background: var(--_sunken);
    border-color: transparent;
    box-shadow: none;
  }
  .title {
    font-weight: 550;
    line-height: 20px;
    min-block-size: 20px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .card .line {
    padding-inline-end: 26px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 5px;
    block-size: 22px;
    min-inline-size: 0;
  }
  .value {
    unicode-bidi: isolate;
    font-weight: 600;
    white-space: nowrap;
  }
  .chips {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
    block-size: 19px;
    overflow: hidden;
  }
  .chips .chip {
    padding-inline: 7px;
    max-inline-size: 100%;
  }
  .avatar {
    flex: none;
    margin-inline-start: auto;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 10px;
    font-weight: 700;
    display: grid;
    place-items: center;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .icon::before {
    content: '⋯';
    font-size: 16px;
    line-height: 1;
  }
  .icon.x::before {
    content: '×';
  }
  .icon:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  .move {
    position: absolute;
    inset-block-start: 31px;
    inset-inline-end: 7px;
  }
`;

const around = css`
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

export const styles = [tokens, board, card, around];
