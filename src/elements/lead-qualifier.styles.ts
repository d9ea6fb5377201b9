import { css } from 'lit';
import { fields } from './fields.styles.js';
import { look } from './look.styles.js';

export const styles = [
  look,
  fields,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    .panel,
    form,
    .fields,
    .head,
    .question,
    .options,
    .field,
    .notice,
    .outcome {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
    }
    .panel {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: 14px;
      padding: 18px 20px;
      overflow-wrap: anywhere;
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
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-inline-size: 0;
    }
    .head,
    .question,
    .options {
      gap: 8px;
    }
    .field {
      gap: 4px;
    }
    legend,
    .asked,
    .question > label {
      padding: 0;
      font-weight: 600;
    }
    legend {
      margin-block-end: 8px;
    }
    .optional {
      font-weight: 400;
      font-size: 12px;
      margin-inline-start: 4px;
    }
    .option,
    .consent {
      display: flex;
      gap: 10px;
      align-items: center;
      cursor: pointer;
    }
    .option {
      border: 1px solid var(--_edge);
      border-radius: 8px;
      padding: 9px 12px;
    }
    .option:hover {
      background: var(--_sunken);
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
    label > input {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--_accent);
    }
    .consent {
      align-items: start;
    }
    .consent input {
      inline-size: 24px;
      block-size: 24px;
    }
    .field > label:not(.consent) {
      font-size: 13px;
      color: var(--_muted);
    }
    .input {
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
    }
    .notice.warn {
      background: var(--_warn-soft);
      color: var(--_warn);
    }
    /* they take the focus to be read, not to be worked with */
    [tabindex]:focus {
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
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .buttons > :last-child {
      margin-inline-start: auto;
    }
    form > .buttons {
      border-block-start: 1px solid var(--_line);
      padding-block-start: 12px;
    }
    .button {
      padding-inline: 16px;
    }
    .button,
    .input {
      min-block-size: 38px;
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
    }
    .outcome {
      justify-items: center;
      text-align: center;
      padding-block: 22px;
    }
    .outcome ::slotted(*) {
      max-inline-size: 100%;
    }
    .tick {
      inline-size: 40px;
      border-radius: 50%;
      background: var(--_won-soft);
      color: var(--_won);
      font: 600 22px/40px system-ui;
    }
    @media (pointer: coarse) {
      .button,
      .input,
      .link,
      .option,
      .consent {
        min-block-size: 44px;
      }
    }
    @media (forced-colors: active) {
      .steps i,
      .summary,
      .notice {
        border: 1px solid;
      }
      .steps i.on {
        background: Highlight;
      }
      .option:has(:checked) {
        outline: 2px solid Highlight;
      }
    }
  `,
];
