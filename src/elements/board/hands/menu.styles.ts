import { css } from 'lit';

/** The one menu of a board, and a form in its place. */
export const styles = css`
  .menu {
    inset: auto;
    margin: 4px 0;
    inline-size: max-content;
    min-inline-size: 230px;
    max-inline-size: min(320px, 100vi);
    max-block-size: calc(100dvb - 16px);
    overflow: auto;
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
  .menu [aria-checked='true'] > :first-child::before {
    content: '✓ ';
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
  @media (forced-colors: active) {
    .menu button[role]:is(:hover, :focus-visible) {
      outline: 2px solid Highlight;
    }
  }
  @media (pointer: coarse) {
    .menu button[role] {
      min-block-size: 44px;
    }
  }
`;
