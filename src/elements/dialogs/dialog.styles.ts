import { css } from 'lit';

/** Native dialogs, quiet and close to what they are about. */
export const dialogStyles = css`
  dialog {
    inline-size: min(480px, calc(100vi - 32px));
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
    box-shadow: var(--_shadow-lift);
    overflow: auto;
  }
  dialog.wide {
    inline-size: min(860px, calc(100vi - 32px));
  }
  dialog::backdrop {
    background: #10182859;
  }
  dialog > form,
  dialog .body {
    display: grid;
    gap: 14px;
    padding: 18px 20px;
  }
  dialog :is(header, .head) {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  dialog h2 {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .field {
    display: grid;
    gap: 3px;
    min-inline-size: 0;
  }
  dialog form.new {
    display: grid;
    gap: 14px;
  }
  .field > span:not(.error),
  .field > label {
    font-size: 12px;
    color: var(--_muted);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 14px;
  }
  .amount {
    display: grid;
    grid-template-columns: 1fr 84px;
    gap: 8px;
  }
  .entries {
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .entries li + li {
    border-block-start: 1px solid var(--_line);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
  }
  .buttons .start {
    margin-inline-end: auto;
  }
  dialog .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  dialog [role='status']:empty {
    position: absolute;
  }
`;
