import { css } from 'lit';

/** What lists of deals that are worked on in place have in common: rows, what is done with them, what was said. */
export const workStyles = css`
  .rows {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .revision {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  li > .revision {
    padding-inline: 4px;
    border: 0;
  }
  .revision b {
    font-weight: 550;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 4px 12px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .who {
    display: grid;
    justify-items: start;
  }
  .name {
    min-block-size: 24px;
    padding: 1px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: 550;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .value {
    font-weight: 600;
    text-align: end;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    justify-content: flex-end;
  }
  .said:not(:has(p)) {
    display: none;
  }
  .said p {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 40px;
    padding: 4px 4px 4px 14px;
    border-radius: 10px;
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }
  .said .button {
    color: var(--_accent);
  }
  @container (max-width: 620px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .row .acts {
      grid-column: 1 / -1;
      justify-content: flex-start;
    }
  }
  @media (pointer: coarse) {
    .name,
    .link {
      min-block-size: 44px;
    }
  }
`;
