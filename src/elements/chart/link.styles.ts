import { css } from 'lit';

/** What is pressed like a link within a text: a number, or where it comes from. */
export const linkStyles = css`
  .link {
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link:hover {
    background: var(--_sunken);
  }
`;
