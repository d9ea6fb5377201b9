import { css } from 'lit';

/** A board of a past day: a band says so, the cards step back; beside it what has changed since. */
export const styles = css`
  .past {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 8px 14px;
    background: var(--_warn-soft);
    color: var(--_warn);
    border-block-end: 1px solid var(--_line);
  }
  .past .input,
  .past .button {
    color: var(--_text);
  }
  .past .room {
    flex: 1;
  }
  .past .days {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .past .icon {
    color: inherit;
  }
  .past .icon:hover {
    background: color-mix(in srgb, var(--_warn) 14%, transparent);
  }
  .past .icon:disabled {
    visibility: hidden;
  }
  .past ~ :is(.columns, .lanes) .card {
    cursor: default;
    box-shadow: none;
    background: color-mix(in srgb, var(--_raised) 60%, var(--_sunken));
  }
  .since {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    z-index: 4;
    inline-size: min(380px, 100%);
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    align-content: start;
    background: var(--_surface);
    border-inline-start: 1px solid var(--_line);
    box-shadow: var(--_shadow-lift);
  }
  .since header {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 14px 10px 10px 14px;
  }
  .since h3 {
    flex: 1;
    font-size: 15px;
    font-weight: 600;
  }
  .since .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 0 14px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .since .kinds [aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: transparent;
    color: var(--_accent);
  }
  .since .kinds [aria-pressed='true'] .count {
    color: inherit;
  }
  .since > p {
    padding: 14px;
  }
  .since-list {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .since-list ul {
    position: relative;
    block-size: var(--_rows, 0);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .since-list li {
    position: absolute;
    inset-block-start: var(--_at, 0);
    inset-inline: 0;
    block-size: 56px;
  }
  .change {
    display: grid;
    align-content: center;
    inline-size: 100%;
    block-size: 56px;
    padding: 0 14px;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    outline-offset: -2px;
  }
  button.change {
    cursor: pointer;
  }
  button.change:hover {
    background: var(--_sunken);
  }
  @media (forced-colors: active) {
    .past {
      border: 2px solid CanvasText;
    }
    .since .kinds [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
