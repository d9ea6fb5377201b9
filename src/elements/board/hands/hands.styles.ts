import { css } from 'lit';

/** What is on a board only while a person acts: how to begin, cards in hand, folded columns, fields in place, zones, messages. */
export const styles = css`
  .card.parked {
    position: absolute;
    inset-block-start: var(--_at, 0);
    inset-inline: 8px;
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
  .icon.x::before {
    content: '×';
    font-size: 16px;
  }
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
  .toast span {
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
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
  .rows .card.parked {
    inset-block-start: 4px;
    inset-inline: var(--_at, 0) auto;
  }
  :host(:state(narrow)) .empty {
    inset-block: auto 16px;
  }
  :host(:state(narrow)) .zones {
    grid: auto-flow / 1fr 1fr;
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid;
    }
    .card.drag,
    .card.lift,
    .card.copy {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .toast {
      display: none;
    }
  }
`;
