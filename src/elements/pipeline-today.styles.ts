import { css } from 'lit';
import { linkStyles } from './chart/link.styles.js';
import { panelStyles } from './chart/panel.styles.js';
import { signs } from './chart/signs.styles.js';
import { workStyles } from './chart/work.styles.js';
import { tokens } from './tokens.styles.js';

const today = css`
  .row:first-child {
    border: 0;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  .what .chip {
    max-inline-size: 100%;
    white-space: normal;
  }
  .fact {
    white-space: pre-line;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  .foot [aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .foot [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;

export const styles = [tokens, panelStyles, signs, linkStyles, workStyles, today];
