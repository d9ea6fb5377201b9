import { css } from 'lit';

/** What single panes need: tables of amounts, the guide, ready-made stages. */
export const paneStyles = css`
  .scroll {
    position: relative;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
  }
  th,
  td {
    padding: 4px 5px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    padding-block: 8px;
    font-size: 12px;
    font-weight: 550;
    color: var(--_muted);
  }
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    max-inline-size: 160px;
    padding-inline: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    background: var(--_surface);
    border-inline-end: 1px solid var(--_line);
    font-weight: 550;
  }
  /* a name that is too long is cut at its own end, whichever way the page reads */
  th:first-child bdi {
    display: block;
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
  }
  th:first-child:dir(rtl) bdi {
    text-align: right;
  }
  th.n {
    text-align: end;
    padding-inline: 14px;
  }
  th[aria-current='date'] {
    color: var(--_accent);
  }
  td .field {
    inline-size: 104px;
  }
  td.total {
    padding-inline: 14px;
    text-align: end;
    font-weight: 600;
  }
  td.total span {
    display: block;
  }
  .picker {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 18px;
    align-items: center;
  }
  .field.inline {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .field.inline .input {
    inline-size: auto;
  }
  .year {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .year output {
    min-inline-size: 64px;
    text-align: center;
    font-weight: 600;
  }
  .flip {
    font-size: 18px;
    line-height: 1;
  }
  .steps-list {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .step {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 4px 14px;
    align-items: start;
    padding-block: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .step:first-child {
    border: 0;
  }
  .number {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: 600;
  }
  .step.done .number {
    background: var(--_won-soft);
    color: var(--_won);
  }
  .step .what {
    display: grid;
    gap: 2px;
    max-inline-size: 62ch;
    padding-block-start: 3px;
  }
  .state:empty {
    display: none;
  }
  .rail-of-stages {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rail-of-stages .chip {
    padding: 3px 10px;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 280px;
    gap: 24px;
    align-items: start;
  }
  .try {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 14px 16px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--_sunken) 60%, transparent);
  }
  .try .measured {
    grid-template-columns: minmax(0, 1fr) 84px auto;
    align-items: center;
  }
  .try .measured > span:first-child {
    grid-column: 1;
    font-size: inherit;
    color: var(--_text);
  }
  .outcome {
    display: grid;
    gap: 8px;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 12px;
  }
  .verdict {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .score {
    display: grid;
    place-items: center;
    flex: none;
    min-inline-size: 40px;
    block-size: 36px;
    padding-inline: 6px;
    border-radius: 9px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 700;
  }
  .score.hot {
    background: var(--_lost-soft);
    color: var(--_lost);
  }
  .why {
    display: grid;
    gap: 4px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .why li {
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  .why b {
    font-weight: 600;
    white-space: nowrap;
  }
  .letter {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .part > .field {
    max-inline-size: 420px;
  }
  @container (max-width: 1100px) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 700px) {
    th:first-child {
      min-inline-size: 96px;
      max-inline-size: 104px;
      padding-inline: 10px;
      white-space: normal;
      overflow-wrap: break-word;
    }
    .step {
      grid-template-columns: 28px minmax(0, 1fr);
    }
    .step .buttons {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .try,
    .number {
      border: 1px solid;
    }
  }
`;
