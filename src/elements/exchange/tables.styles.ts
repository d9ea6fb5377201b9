import { css } from 'lit';

/** The preview and the report: their tables, and the tiles above these. */
export const tables = css`
  .scroll {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }
  .scroll.low {
    max-block-size: 260px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 7px 12px;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-size: 12px;
    font-weight: 550;
    color: var(--_muted);
    white-space: nowrap;
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  td.n,
  th.n {
    text-align: end;
    white-space: nowrap;
  }
  td strong {
    font-weight: 550;
  }
  .scroll td {
    white-space: nowrap;
  }
  .clip {
    display: inline-block;
    max-inline-size: 240px;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  [colspan] .clip {
    max-inline-size: 520px;
  }
  .said,
  td .error {
    display: block;
  }
  .aside .error {
    display: inline-block;
    margin-inline-start: 6px;
  }
  .aside .clip {
    display: block;
    margin-block-start: 2px;
  }
  .aside td {
    background: color-mix(in oklch, var(--_lost-soft) 45%, transparent);
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: 10px;
    overflow: hidden;
    background: var(--_line);
  }
  .tiles div {
    flex: 1 1 104px;
    padding: 10px 14px;
    background: var(--_surface);
  }
  .tiles dt {
    font-size: 12px;
    color: var(--_muted);
  }
  .tiles dd {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .tiles .warn dd {
    color: var(--_warn);
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
    gap: 16px 32px;
    align-items: start;
  }
  .tables th,
  .tables td {
    padding-inline: 0 12px;
  }
  .tables :is(td, th):last-child {
    padding-inline-end: 0;
  }
  caption {
    padding-block-end: 4px;
    font-weight: 600;
    text-align: start;
  }
`;
