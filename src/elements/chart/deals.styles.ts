import { css } from 'lit';

/** The list of the deals behind a number. */
export const dealsStyles = css`
  .deals ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .deals li + li {
    border-block-start: 1px solid var(--_line);
  }
  .deals li :is(button, .row) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 96px;
    gap: 0 12px;
    align-items: center;
    inline-size: 100%;
    padding: 8px 4px;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
  }
  .deals li button {
    cursor: pointer;
  }
  .deals li button:hover {
    background: var(--_sunken);
  }
  .deals .title {
    grid-column: 1;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .deals .title + .muted {
    grid-column: 1;
    grid-row: 2;
    overflow-wrap: anywhere;
  }
  .deals .chip {
    grid-column: 2;
    grid-row: 1 / span 2;
    max-inline-size: 140px;
  }
  .deals .value {
    grid-column: 3;
    grid-row: 1 / span 2;
    font-weight: 600;
    text-align: end;
    overflow-wrap: anywhere;
  }
`;
