import { css } from 'lit';

/** The seller's form is read often and answered quickly: answers stand side by side. */
export const scorecardStyles = css`
  .card .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .card .options {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .card .option {
    padding: 4px 10px;
    gap: 8px;
  }
  .card .option input {
    inline-size: 16px;
    block-size: 16px;
  }
  /* what is not known is no answer */
  .card .option:has([value='']:checked) {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
  }
  .card .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    align-items: start;
    gap: 14px 20px;
  }
  .card .said {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    min-block-size: 32px;
  }
`;
