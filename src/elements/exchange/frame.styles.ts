import { css } from 'lit';

/** In the panel: its head with the steps, its parts, fields and buttons. */
export const frame = css`
  .head {
    display: grid;
    gap: 6px;
  }
  h2 {
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    font-weight: 600;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .steps {
    display: flex;
    gap: 6px;
    flex: 1 0 100%;
  }
  .steps i {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in oklch, var(--_sunken), var(--_edge) 15%);
  }
  .steps .on {
    background: var(--_accent);
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  [part='export'],
  [part='imports'] {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 14px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
  .buttons .start {
    margin-inline-end: auto;
  }
  .foot {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 14px;
  }
  .button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr));
    gap: 12px;
  }
  @container (max-width: 620px) {
    .panel {
      padding: 14px;
    }
  }
  @media (forced-colors: active) {
    .steps .on {
      forced-color-adjust: none;
      background: Highlight;
    }
    .steps i {
      border: 1px solid;
    }
  }
`;
