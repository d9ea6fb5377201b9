import { css } from 'lit';

/** The stages a deal goes through, above its panes. */
export const railStyles = css`
  .rail {
    display: flex;
    flex: none;
    gap: 4px;
    overflow: auto;
    scrollbar-width: thin;
    padding: 14px 20px 2px;
  }
  .rail li {
    flex: 1 0 auto;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12px;
    white-space: nowrap;
    text-align: center;
    overflow: clip;
  }
  .rail li:first-child {
    border-start-start-radius: 8px;
    border-end-start-radius: 8px;
  }
  .rail li:last-child {
    border-start-end-radius: 8px;
    border-end-end-radius: 8px;
  }
  .rail :is(button, span) {
    display: block;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 5px 10px;
  }
  .rail button {
    border: 0;
    border-radius: inherit;
    background: none;
    cursor: pointer;
  }
  .rail button:hover {
    background: color-mix(in oklch, var(--_sunken), var(--_text) 5%);
  }
  .rail button:focus-visible {
    outline-offset: -2px;
  }
  .rail .done {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 550;
  }
  .rail .done button:hover {
    background: color-mix(in oklch, var(--_accent-soft), var(--_accent) 8%);
  }
  .rail .now {
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .rail .done {
      border-block-end: 3px solid;
    }
    .rail .now {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (pointer: coarse) {
    .rail :is(button, span) {
      min-block-size: 44px;
      padding-block: 12px;
    }
  }
`;
