import { css } from 'lit';

/** The keys of a board, in a dialog. */
export const styles = css`
  .keys {
    display: grid;
    gap: 14px;
    max-block-size: 62dvb;
    margin-inline: -8px;
    padding-inline: 8px;
    overflow: auto;
  }
  .keys dl {
    display: grid;
    gap: 2px;
    margin: 0;
  }
  .keys dl + dl {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 12px;
  }
  .keys div {
    display: grid;
    grid-template-columns: minmax(128px, 1fr) 2fr;
    gap: 12px;
    align-items: baseline;
    padding-block: 3px;
  }
  .keys dd {
    margin: 0;
  }
  .keys kbd {
    display: inline-block;
    min-inline-size: 24px;
    border: 1px solid var(--_line);
    border-block-end-width: 2px;
    border-radius: 6px;
    padding: 1px 6px;
    background: var(--_sunken);
    font: inherit;
    font-size: 12px;
    text-align: center;
    white-space: nowrap;
  }
`;
