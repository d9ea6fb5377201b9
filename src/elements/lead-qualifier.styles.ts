import { css } from 'lit';
import { tokens } from './tokens.styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    .panel {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: 14px;
      padding: 18px 20px;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
      overflow-wrap: anywhere;
    }
    form,
    .fields,
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
    }
    .head {
      gap: 6px;
    }
    .steps {
      display: flex;
      gap: 6px;
      margin-block-start: 4px;
    }
    .steps i {
      flex: 1;
      block-size: 4px;
      border-radius: 2px;
      background: var(--_sunken);
    }
    .steps i.on {
      background: var(--_accent);
    }
    .question,
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-inline-size: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    legend,
    .asked {
      padding: 0;
      font-weight: 600;
      margin-block-end: 2px;
    }
    legend {
      margin-block-end: 8px;
    }
    .optional {
      font-weight: 400;
      font-size: 12px;
      margin-inline-start: 4px;
    }
    .options {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .option,
    .consent {
      display: flex;
      gap: 10px;
      align-items: start;
      min-block-size: 24px;
      cursor: pointer;
    }
    .option {
      align-items: center;
      border: 1px solid var(--_edge);
      border-radius: 9px;
      padding: 9px 12px;
    }
    .option:hover {
      background: color-mix(in oklch, var(--_surface), var(--_text) 4%);
    }
    .option:has(:checked) {
      border-color: var(--_accent);
      background: var(--_accent-soft);
    }
    .option:has(:focus-visible) {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    .option input:focus-visible {
      outline: none;
    }
    :is(.option, .consent) input {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--_accent);
    }
    .consent input {
      inline-size: 24px;
      block-size: 24px;
    }
    .consent span {
      align-self: center;
    }
    .field {
      display: grid;
      gap: 4px;
    }
    .field > label:not(.consent) {
      font-size: 13px;
      color: var(--_muted);
    }
    .input {
      min-block-size: 38px;
      font-size: 16px;
    }
    textarea {
      resize: vertical;
    }
    .summary,
    .notice {
      border-radius: 10px;
      padding: 10px 14px;
      background: var(--_lost-soft);
      color: var(--_lost);
    }
    .notice {
      background: var(--_sunken);
      color: var(--_text);
      display: grid;
      gap: 10px;
    }
    .notice.warn {
      background: var(--_warn-soft);
      color: var(--_warn);
    }
    /* they take the focus to be read, not to be worked with */
    [tabindex='-1']:focus {
      outline: none;
    }
    .summary ul {
      margin: 4px 0 0;
      padding-inline-start: 18px;
    }
    .link {
      border: 0;
      padding: 2px 0;
      min-block-size: 24px;
      background: none;
      color: inherit;
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: space-between;
      align-items: center;
    }
    .buttons .primary:only-child {
      margin-inline-start: auto;
    }
    form > .buttons {
      border-block-start: 1px solid var(--_line);
      padding-block-start: 12px;
    }
    .button {
      min-block-size: 38px;
      padding-inline: 16px;
    }
    .button:disabled,
    .input:disabled {
      opacity: 0.6;
      cursor: default;
    }
    /* out of sight by the sheet, since a strict policy refuses a style attribute; never display: none, which programs look for */
    .trap {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .outcome {
      display: grid;
      gap: 10px;
      justify-items: center;
      text-align: center;
      padding-block: 22px;
    }
    .outcome ::slotted(*) {
      max-inline-size: 100%;
    }
    .thanks {
      font-size: 15px;
      font-weight: 600;
    }
    .tick {
      inline-size: 40px;
      block-size: 40px;
      padding: 8px;
      border-radius: 50%;
      background: var(--_won-soft);
      fill: none;
      stroke: var(--_won);
      stroke-width: 2.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .test {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      border-block-start: 1px dashed var(--_edge);
      padding-block-start: 12px;
    }
    .test [role='status'] {
      inline-size: 100%;
    }
    @media (forced-colors: active) {
      .steps i {
        border: 1px solid CanvasText;
      }
      .steps i.on {
        background: Highlight;
        border-color: Highlight;
      }
      .option:has(:checked) {
        outline: 2px solid Highlight;
      }
      .summary,
      .notice {
        border: 1px solid;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .steps i {
        transition: background-color 0.2s;
      }
    }
  `,
];
