import { css } from 'lit';
import { tokens } from './tokens.styles.js';

const exchange = css`
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
  .drop {
    display: grid;
    gap: 10px;
    justify-items: center;
    padding: 30px 20px;
    text-align: center;
    color: var(--_muted);
    border: 1.5px dashed color-mix(in oklch, var(--_edge) 60%, var(--_line));
    border-radius: 12px;
  }
  .drop strong {
    color: var(--_text);
    font-weight: 600;
  }
  .drop.over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .arrow {
    inline-size: 30px;
    block-size: 30px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .drop.over .arrow {
    color: var(--_accent);
  }
  .chooser {
    position: relative;
    display: inline-grid;
    place-items: center;
    overflow: hidden;
  }
  .chooser input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  .chooser:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
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
  .field {
    display: grid;
    gap: 3px;
    align-content: start;
    min-inline-size: 0;
  }
  .field > span:first-child {
    font-size: 12px;
    color: var(--_muted);
  }
  .field > .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  select.input {
    padding-inline-end: 6px;
    text-overflow: ellipsis;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr));
    gap: 12px;
  }
  .rows,
  .findings {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 300px);
    gap: 6px 12px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .row:first-child {
    border: 0;
  }
  .what {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }
  .what strong {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .what span {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row .field {
    grid-column: 2;
  }
  .row .end {
    justify-self: end;
  }
  .row .ask {
    grid-column: 1 / -1;
  }
  .note {
    grid-column: 1 / -1;
    color: var(--_warn);
  }
  .banner {
    border-radius: 10px;
    padding: 9px 14px;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .findings {
    display: grid;
    gap: 4px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .outlook {
    border-radius: 10px;
    padding: 10px 14px;
    background: var(--_sunken);
  }
  .mark {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 8px;
    border-radius: 50%;
    background: var(--_won);
  }
  .mark.warn {
    background: var(--_warn);
  }
  .scroll {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }
  .scroll.low {
    max-block-size: 260px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 7px 12px;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-size: 12px;
    font-weight: 550;
    color: var(--_muted);
    white-space: nowrap;
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  td.n,
  th.n {
    text-align: end;
    white-space: nowrap;
  }
  td strong {
    font-weight: 550;
  }
  .scroll td {
    white-space: nowrap;
  }
  .clip {
    display: inline-block;
    max-inline-size: 240px;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  [colspan] .clip {
    max-inline-size: 520px;
  }
  .said,
  td .error {
    display: block;
  }
  .aside .error {
    display: inline-block;
    margin-inline-start: 6px;
  }
  .aside .clip {
    display: block;
    margin-block-start: 2px;
  }
  .aside td {
    background: color-mix(in oklch, var(--_lost-soft) 45%, transparent);
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: color-mix(in oklch, var(--_sunken), var(--_edge) 15%);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: 10px;
    overflow: hidden;
    background: var(--_line);
  }
  .tiles div {
    flex: 1 1 104px;
    padding: 10px 14px;
    background: var(--_surface);
  }
  .tiles dt {
    font-size: 12px;
    color: var(--_muted);
  }
  .tiles dd {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .tiles .warn dd {
    color: var(--_warn);
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
    gap: 16px 32px;
    align-items: start;
  }
  .tables th,
  .tables td {
    padding-inline: 0 12px;
  }
  .tables :is(td, th):last-child {
    padding-inline-end: 0;
  }
  caption {
    padding-block-end: 4px;
    font-weight: 600;
    text-align: start;
  }
  .ask,
  .said-so {
    display: grid;
    gap: 10px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    padding: 10px 14px;
    background: var(--_sunken);
  }
  .said-so {
    display: flex;
  }
  .choices {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
    margin-block-end: 4px;
    font-weight: 550;
  }
  .choices label {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
  }
  .choices input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  @container (max-width: 620px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row .field {
      grid-column: 1;
    }
    .row .end {
      justify-self: start;
    }
    .panel {
      padding: 14px;
    }
    .drop {
      padding: 22px 12px;
    }
  }
  @media (forced-colors: active) {
    .steps .on,
    .mark {
      forced-color-adjust: none;
      background: Highlight;
    }
    .steps i {
      border: 1px solid;
    }
    progress {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      block-size: 8px;
      background: Canvas;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
    .banner,
    .outlook {
      border: 1px solid;
    }
  }
`;

export const styles = [tokens, exchange];
