import { css } from 'lit';

/** What a person looks through row by row: columns, stages, statuses, imports, findings; and what is asked there. */
export const rows = css`
  .rows,
  .findings {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 300px);
    gap: 6px 12px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .row:first-child {
    border: 0;
  }
  .what {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }
  .what strong {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .what span {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row .field {
    grid-column: 2;
  }
  .row .end {
    justify-self: end;
  }
  .row .ask {
    grid-column: 1 / -1;
  }
  .note {
    grid-column: 1 / -1;
    color: var(--_warn);
  }
  .banner {
    border-radius: 10px;
    padding: 9px 14px;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .findings {
    display: grid;
    gap: 4px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .outlook {
    border-radius: 10px;
    padding: 10px 14px;
    background: var(--_sunken);
  }
  .mark {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 8px;
    border-radius: 50%;
    background: var(--_won);
  }
  .mark.warn {
    background: var(--_warn);
  }
  .ask,
  .said-so {
    display: grid;
    gap: 10px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    padding: 10px 14px;
    background: var(--_sunken);
  }
  .said-so {
    display: flex;
  }
  .choices {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
    margin-block-end: 4px;
    font-weight: 550;
  }
  .choices label {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
  }
  .choices input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  @container (max-width: 620px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row .field {
      grid-column: 1;
    }
    .row .end {
      justify-self: start;
    }
  }
  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
      background: Highlight;
    }
    .banner,
    .outlook {
      border: 1px solid;
    }
  }
`;
