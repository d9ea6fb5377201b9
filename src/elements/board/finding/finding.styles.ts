import { css } from 'lit';

/** Filters as chips above the columns, and the forms they are made in. */
export const styles = css`
  .scene {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior-inline: contain;
  }
  .finding {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 8px 14px;
    border-block-end: 1px solid var(--_line);
  }
  .filter-chip {
    display: inline-flex;
    max-inline-size: 320px;
    min-inline-size: 0;
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 12px;
    font-weight: 550;
  }
  .filter-chip > * {
    min-block-size: 28px;
    min-inline-size: 28px;
    border: 0;
    border-radius: 999px;
    background: none;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .filter-chip > :first-child {
    padding-inline: 12px 2px;
    line-height: 28px;
    unicode-bidi: plaintext;
  }
  .filter-chip > button {
    cursor: pointer;
  }
  .filter-chip > button:hover {
    background: color-mix(in oklch, var(--_accent-soft), var(--_accent) 8%);
  }
  .filter-chip > .off {
    flex: none;
    padding: 0;
  }
  .off::before {
    content: '×';
    font-size: 15px;
  }
  .filter {
    display: grid;
    gap: 10px;
    inline-size: 264px;
    padding: 8px;
  }
  .filter label:not(.tick) {
    display: grid;
    gap: 3px;
    font-size: 12px;
    color: var(--_muted);
  }
  .filter .input {
    font-size: 14px;
    color: var(--_text);
  }
  .filter .error:empty {
    display: none;
  }
  .form-head {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 550;
  }
  .form-head b {
    font-weight: 600;
  }
  .icon:is(.back, .on)::before {
    /* read from right to left, the sign itself is mirrored */
    content: '‹';
    font-size: 18px;
    line-height: 1;
  }
  .icon.on::before {
    content: '›';
  }
  .ticks {
    display: grid;
    max-block-size: 240px;
    overflow-y: auto;
    padding: 3px;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    cursor: pointer;
  }
  .tick input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
    flex: none;
  }
  .tick span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 8px;
  }
  .ends.days {
    grid-template-columns: 1fr;
  }
  :host(:state(narrow)) .finding {
    flex-wrap: nowrap;
    overflow-x: auto;
  }
  :host(:state(narrow)) .finding > * {
    flex: none;
  }
  @media (forced-colors: active) {
    .filter-chip {
      border: 1px solid;
    }
  }
  @media (pointer: coarse) {
    .filter-chip > *,
    .tick {
      min-block-size: 44px;
      min-inline-size: 44px;
      line-height: 44px;
    }
  }
  @media print {
    .finding button {
      display: none;
    }
  }
`;
