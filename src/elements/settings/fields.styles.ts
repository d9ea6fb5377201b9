import { css } from 'lit';

/** Labelled controls. */
export const fieldStyles = css`
  .field,
  .check {
    position: relative;
  }
  .pane > .field {
    max-inline-size: 420px;
  }
  textarea.input {
    resize: vertical;
    line-height: 1.45;
    field-sizing: content;
    min-block-size: 56px;
  }
  .input.n {
    text-align: end;
  }
  .input[disabled] {
    border-color: var(--_line);
    background: var(--_sunken);
    opacity: 1;
    color: var(--_muted);
  }
  .measured {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 8px;
  }
  .measured > :not(.input, .unit) {
    grid-column: 1 / -1;
  }
  .check {
    display: flex;
    gap: 9px;
    align-items: center;
    min-block-size: 30px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .checks {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .checks legend {
    padding: 0;
    margin-block-end: 2px;
    font-weight: 550;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  @media (pointer: coarse) {
    .check {
      min-block-size: 44px;
    }
  }
`;
