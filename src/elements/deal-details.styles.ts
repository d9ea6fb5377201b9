import { css } from 'lit';
import { dialogStyles } from './dialogs/dialog.styles.js';
import { paneStyles } from './details/panes.styles.js';
import { railStyles } from './details/rail.styles.js';
import { timelineStyles } from './details/timeline.styles.js';
import { tokens } from './tokens.styles.js';

/** The sheet and its frame; what stands in it has its own. */
export const styles = [
  tokens,
  dialogStyles,
  paneStyles,
  railStyles,
  timelineStyles,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    :host([busy]) .sheet {
      cursor: progress;
    }
    .sheet {
      container-type: inline-size;
    }
    .panel {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: 14px;
      overflow: clip;
    }
    dialog.details {
      inline-size: min(920px, calc(100vi - 32px));
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 10px;
      align-items: center;
      padding: 14px 20px;
      border-block-end: 1px solid var(--_line);
    }
    h2 {
      flex: 1 1 180px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .turns,
    .outcomes {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
    }
    .turns {
      gap: 2px;
    }
    .turn,
    .close {
      min-inline-size: 32px;
      padding-inline: 6px;
    }
    .turn span {
      display: inline-block;
      font-size: 17px;
      line-height: 1;
    }
    .turn:disabled {
      opacity: 0.35;
      cursor: default;
    }
    .button.win {
      background: var(--_won-soft);
      border-color: transparent;
      color: var(--_won);
    }
    .button.win:hover {
      border-color: var(--_won);
    }
    .said {
      display: grid;
      gap: 6px;
      padding-inline: 20px;
      background: var(--_surface);
    }
    .said:has(.notice > *, .error, .warning) {
      position: sticky;
      inset-block-end: 0;
      padding-block: 10px;
      border-block-start: 1px solid var(--_line);
    }
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      align-items: center;
      font-size: 13px;
      color: var(--_muted);
    }
    .notice .button {
      color: var(--_accent);
    }
    .warning {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 12px;
      border-radius: 10px;
      background: var(--_warn-soft);
      color: var(--_warn);
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 300px);
      margin-block-start: 14px;
    }
    .main,
    .side,
    #facts {
      display: grid;
      gap: 12px;
      align-content: start;
    }
    .main {
      padding: 2px 20px 20px;
    }
    .side {
      padding: 16px 20px;
      gap: 18px;
      border-inline-start: 1px solid var(--_line);
      border-block-start: 1px solid var(--_line);
      border-start-start-radius: 12px;
      background: color-mix(in srgb, var(--_sunken) 45%, transparent);
    }
    .foot {
      justify-content: start;
      padding: 10px 20px;
      border-block-start: 1px solid var(--_line);
    }
    .said:has(.notice > *, .error, .warning) + .foot {
      padding-block-start: 0;
      border: 0;
    }
    .ends {
      display: flex;
      gap: 8px;
      margin-inline-start: auto;
    }
    /* head and foot stay where there is room for them; in a low window all of it scrolls */
    @media (min-height: 560px) {
      dialog.details[open] {
        display: flex;
        flex-direction: column;
        overflow: hidden;
      }
      dialog.details .columns {
        flex: auto; /* a basis of 0 is no height at all in WebKit */
        min-block-size: 0;
        overflow: auto;
      }
    }
    .none {
      padding: 20px;
    }
    @container (max-width: 640px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      .side {
        border-inline-start: 0;
        border-radius: 0;
      }
      .head,
      .main,
      .side,
      .said,
      .foot {
        padding-inline: 16px;
      }
      /* the way out stays beside the name */
      .head h2 {
        order: -2;
        flex-basis: calc(100% - 60px);
      }
      .head .close {
        order: -1;
      }
      .foot,
      .ends {
        gap: 4px;
      }
      .foot .ghost {
        padding-inline: 8px;
      }
    }
  `,
];
