import { css } from 'lit';

/** A control below its label, in forms of many. */
export const labelled = css`
  .field {
    display: grid;
    gap: 3px;
    align-content: start;
    min-inline-size: 0;
  }
  .field > span:first-child {
    font-size: 12px;
    color: var(--_muted);
  }
  select.input {
    padding-inline-end: 6px;
    text-overflow: ellipsis;
  }
`;
