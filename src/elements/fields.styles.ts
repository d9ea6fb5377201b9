import { css } from 'lit';

/** What can be pressed or written into: beside the look, for elements that have any at first sight or bring it later. */
export const fields = css`
  .button {
    border: 1px solid var(--_line);
    background: var(--_raised);
    border-radius: 8px;
    padding: 5px 11px;
    min-block-size: 32px;
    font-weight: 500;
    cursor: pointer;
  }
  .button:hover {
    background: color-mix(in oklch, var(--_raised), var(--_text) 5%);
  }
  .button.primary {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_accent-text);
  }
  .button.primary:hover {
    background: color-mix(in oklch, var(--_accent), var(--_text) 12%);
  }
  .button.ghost {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  .button.ghost:hover {
    color: var(--_text);
    background: var(--_sunken);
  }
  .button.danger {
    color: var(--_lost);
  }
  .input {
    inline-size: 100%;
    min-inline-size: 0;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    padding: 5px 10px;
    min-block-size: 32px;
    background: var(--_surface);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_lost);
  }
  .error {
    color: var(--_lost);
    font-size: 12px;
  }
  @media (forced-colors: active) {
    .input[aria-invalid='true'] {
      border-width: 2px;
    }
    .button.primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (pointer: coarse) {
    .button,
    .input {
      min-block-size: 44px;
    }
  }
`;
