import { css } from 'lit';

/** All pipelines with their totals, in a dialog. */
export const styles = css`
  dialog:has(.totals) {
    inline-size: min(660px, calc(100vi - 32px));
  }
  .totals {
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .totals table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .totals :is(th, td) {
    padding: 8px 12px;
    text-align: end;
    vertical-align: top;
    font-weight: 400;
    white-space: nowrap;
  }
  .totals :is(th, td):first-child {
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .totals thead th {
    font-size: 12px;
    color: var(--_muted);
  }
  .totals tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .totals tfoot tr {
    border-block-start: 2px solid var(--_line);
  }
  .totals tfoot :is(th, td) {
    font-weight: 600;
  }
  .totals td span {
    display: block;
  }
  .totals .to {
    min-block-size: 28px;
    border: 0;
    padding: 2px 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .totals [aria-current='true'] .to {
    color: var(--_text);
    text-decoration: none;
  }
`;
