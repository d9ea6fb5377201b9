import { css } from 'lit';

/** A number that is moved by a slider or typed. */
export const leverStyles = css`
  .lever {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(88px, auto);
    gap: 2px 12px;
    align-items: center;
  }
  .lever label {
    font-size: 12px;
    grid-column: 1;
  }
  .lever input[type='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    grid-column: 1;
  }
  .lever .input {
    grid-column: 2;
    grid-row: 1 / span 2;
    inline-size: 96px;
    text-align: end;
  }
  .lever .error {
    grid-column: 1 / -1;
  }
`;
