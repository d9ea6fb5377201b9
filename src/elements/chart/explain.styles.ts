import { css } from 'lit';

/** How a number is computed. */
export const explainStyles = css`
  .explain ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .explain .figures > li {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .explain .figures p {
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  .explain b::first-letter {
    text-transform: uppercase;
  }
  .explain b {
    display: inline-block;
  }
  .explain b,
  .explain .value {
    font-weight: 600;
  }
  .explain .link {
    padding: 0;
    text-align: start;
  }
`;
