import { css } from 'lit';

/** Cards that are selected, and the bar of what can be done to them. */
export const styles = css`
  .card.selected {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    padding: 10px 14px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .selection b {
    font-weight: 600;
  }
  .worth {
    margin-inline-end: 6px;
    unicode-bidi: plaintext;
  }
  .board:has(.selection) .toast {
    inset-block-end: 68px;
  }
  .card.copy[data-count]::after {
    content: attr(data-count);
    position: absolute;
    inset-block-start: -8px;
    inset-inline-end: -8px;
    min-inline-size: 24px;
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
    text-align: center;
  }
  .bulk {
    display: grid;
    gap: 10px;
    inline-size: 248px;
    padding: 8px;
  }
  .bulk label {
    display: grid;
    gap: 3px;
    font-size: 12px;
    color: var(--_muted);
  }
  .bulk .input {
    font-size: 14px;
    color: var(--_text);
  }
  .bulk .error:empty {
    display: none;
  }
  :host(:state(narrow)) .selection {
    flex-wrap: nowrap;
    overflow-x: auto;
  }
  :host(:state(narrow)) .selection > * {
    flex: none;
  }
  @media (forced-colors: active) {
    .card.selected {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .selection {
      display: none;
    }
  }
`;
