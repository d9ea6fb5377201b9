import { css } from 'lit';

/** A list to pick from, in a dialog. */
export const styles = css`
  dialog:has(.picks) {
    inline-size: min(600px, calc(100vi - 32px));
  }
  .picks {
    display: grid;
    max-block-size: 46dvb;
  }
  .pick {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 2px 10px;
    align-items: center;
    min-block-size: 44px;
    padding: 6px 12px;
    cursor: pointer;
  }
  .pick:hover {
    background: var(--_sunken);
  }
  .pick:has(:checked) {
    background: var(--_accent-soft);
  }
  .pick input,
  .every input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .pick > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .pick b {
    font-weight: 600;
  }
  .pick .aside {
    text-align: end;
    white-space: nowrap;
  }
  .every {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 13px;
  }
  .every label {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
    cursor: pointer;
  }
  .every .more {
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    .pick:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
