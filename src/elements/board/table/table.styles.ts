import { css } from 'lit';

/** Deals as rows: a grid that scrolls, its head staying. */
export const styles = css`
  .table {
    --_pick: 36px;
  }
  .tr {
    --_ground: var(--_surface);
    display: grid;
    grid-template-columns: var(--_tracks);
    inline-size: max(100%, var(--_least));
  }
  .thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .tbody {
    position: relative;
    block-size: var(--_rows);
  }
  .tbody > .tr {
    position: absolute;
    inset-block-start: var(--_at);
    inset-inline-start: 0;
    block-size: 38px;
    border-block-end: 1px solid var(--_line);
  }
  .td,
  .th {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding: 0 14px;
    outline-offset: -2px;
  }
  .pick {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding: 0;
    justify-content: center;
  }
  .th.pick:hover {
    cursor: default;
  }
  .pick > input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
    opacity: 0;
  }
  .tr:is(:hover, :focus-within, [aria-selected='true']) > .pick > input,
  .table:has([aria-selected='true']) .pick > input {
    opacity: 1;
  }
  .td,
  .th.pick {
    background: var(--_ground);
  }
  .td:not(.pick) {
    position: relative;
  }
  .td[aria-readonly='false']:focus {
    cursor: text;
  }
  .row-menu {
    position: absolute;
    inset-inline-end: 4px;
    background: var(--_ground);
    opacity: 0;
  }
  .tr:is(:hover, :focus-within) .row-menu {
    opacity: 1;
  }
  .td > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .td.title > span {
    font-weight: 550;
    cursor: pointer;
  }
  .td.title > span:hover {
    text-decoration: underline;
  }
  .numeric {
    justify-content: flex-end;
  }
  .th {
    position: relative;
    padding: 0;
  }
  .th button:not(.icon) {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 0 14px;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 550;
    text-align: start;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
    outline-offset: -2px;
  }
  .th.numeric button:not(.icon) {
    text-align: end;
  }
  .th:hover {
    cursor: grab;
  }
  .th button:hover {
    color: var(--_text);
  }
  .column-menu {
    position: absolute;
    inset-inline-end: 2px;
    background: var(--_surface);
    opacity: 0;
  }
  .numeric > .column-menu {
    inset-inline: 2px auto;
  }
  .th:is(:hover, :focus-within) > .column-menu {
    opacity: 1;
  }
  .held {
    background: var(--_accent-soft);
  }
  .th.held > button {
    background: none;
    color: var(--_accent);
    cursor: grabbing;
  }
  .th[aria-sort='ascending'] button:not(.icon)::after {
    content: ' ↑';
  }
  .th[aria-sort='descending'] button:not(.icon)::after {
    content: ' ↓';
  }
  .tbody > .tr:hover {
    --_ground: var(--_sunken);
  }
  .tr[aria-selected='true'] {
    --_ground: var(--_accent-soft);
  }

  .td .input {
    min-block-size: 30px;
    padding: 2px 8px;
    margin-inline: -9px;
    inline-size: calc(100% + 18px);
  }
  .td .wrong {
    position: absolute;
    inset-block-start: 36px;
    z-index: 3;
    padding: 4px 10px;
    border-radius: 8px;
    background: var(--_lost-soft);
    color: var(--_lost);
    font-size: 12px;
    white-space: nowrap;
  }
  .columns-form .ticks {
    max-block-size: 315px;
  }
  .choice {
    display: flex;
    align-items: center;
  }
  .choice > .tick {
    flex: 1;
  }
  .choice > .icon::before {
    content: '↑';
    font-size: 14px;
    letter-spacing: 0;
  }
  .choice > .down::before {
    content: '↓';
  }
  .choice > :disabled {
    opacity: 0.35;
    cursor: default;
  }
  .table > .none {
    padding: 16px 14px;
  }
  @media (hover: none), (pointer: coarse) {
    .table {
      --_pick: 44px;
    }
    .pick > input {
      inline-size: 20px;
      block-size: 20px;
      opacity: 1;
    }
    .row-menu {
      inline-size: 36px;
      block-size: 36px;
      inset-inline-end: 0;
      opacity: 1;
    }
    .td.with-menu {
      padding-inline-end: 38px;
    }
    .column-menu {
      inline-size: 32px;
      block-size: 36px;
      inset-inline-end: 0;
      background: none;
      opacity: 1;
    }
    .th button:not(.icon) {
      padding-inline-end: 32px;
    }
    .th.numeric button:not(.icon) {
      padding-inline: 32px 14px;
    }
  }
  @media (forced-colors: active) {
    .th.held {
      outline: 2px solid Highlight;
    }
    .tr[aria-selected='true'] > .td {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      outline-color: HighlightText;
    }
    .tr[aria-selected='true'] .row-menu {
      background: none;
      color: inherit;
    }
    .tr[aria-selected='true'] :is(input, .row-menu):focus-visible {
      outline-color: HighlightText;
    }
    .td .wrong {
      border: 1px solid;
    }
    .pick > input {
      forced-color-adjust: auto;
      accent-color: auto;
    }
  }
`;
