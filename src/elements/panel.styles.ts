import { css } from 'lit';

/** An element of its own in a page: a panel as wide as its place, without its frame inside of a card of the page's. */
export const panelSheet = css`
  :host {
    display: block;
    container-type: inline-size;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 18px 20px;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
  }
  :host([frameless]) .panel {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
`;
