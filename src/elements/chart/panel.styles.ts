import { css } from 'lit';
import { panelSheet } from '../panel.styles.js';
import { unseen } from '../unseen.styles.js';

/** What all charts look like around their marks: panel, head, foot. */
export const panelStyles = [
  panelSheet,
  unseen,
  css`
    .panel {
      gap: 14px;
      padding: 18px 20px 10px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 0 2px;
      margin-inline: -5px;
    }
    .head h2 {
      flex: 1 1 auto;
      overflow-wrap: anywhere;
    }
    .fixed {
      padding-inline: 4px;
    }
    /* native, and as quiet as a caption until it is asked */
    .choice {
      field-sizing: content;
      max-inline-size: 170px;
      min-block-size: 26px;
      padding: 2px 4px;
      border: 1px solid transparent;
      border-radius: 6px;
      background: var(--_surface);
      color: var(--_muted);
      font-size: 12px;
      line-height: 20px;
      text-overflow: ellipsis;
      cursor: pointer;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 0 2px;
      margin-inline: -7px;
      align-items: center;
    }
    .note {
      font-size: 12px;
      color: var(--_muted);
      text-wrap: pretty;
    }
    .note b {
      color: var(--_text);
      font-weight: 600;
    }
    .note b.lost {
      color: var(--_lost);
    }
    .none {
      display: grid;
      gap: 6px;
      padding-block: 26px;
      justify-items: center;
      text-align: center;
      color: var(--_muted);
    }
    .none h3 {
      color: var(--_text);
      font-weight: 600;
    }
    @media print {
      .foot,
      .head .choice {
        display: none;
      }
      .panel {
        break-inside: avoid;
      }
    }
  `,
];
