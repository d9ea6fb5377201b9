import { css } from 'lit';

/** The panel, the way between the panes, and what was said last. */
export const frameStyles = css`
  .panel {
    grid-template-columns: 208px minmax(0, 1fr);
    gap: 0;
    padding: 0;
  }
  .panel > p {
    padding: 18px 20px;
  }
  .rail {
    display: grid;
    align-content: start;
    gap: 16px;
    padding: 18px 10px;
    border-inline-end: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_sunken) 45%, transparent);
    border-start-start-radius: 13px;
    border-end-start-radius: 13px;
  }
  .rail h3 {
    padding: 0 10px 4px;
    font-size: 12px;
    font-weight: 550;
    color: var(--_muted);
  }
  .rail ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 1px;
  }
  .rail button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 30px;
    padding: 4px 10px;
    border: 0;
    border-radius: 7px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .rail button:hover {
    background: color-mix(in oklch, transparent, var(--_text) 6%);
  }
  .rail button[aria-current='page'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 550;
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_warn);
  }
  label.chooser {
    display: none;
    padding: 14px 14px 0;
  }
  .pane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    min-inline-size: 0;
    padding: 18px 20px 22px;
  }
  .head {
    display: grid;
    gap: 2px;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    font-weight: 600;
  }
  h4 {
    margin: 0;
    font-size: inherit;
    font-weight: 550;
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    min-inline-size: 0;
  }
  .rule {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 16px;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 14px 16px;
    align-items: start;
  }
  .bar {
    grid-column: 1 / -1;
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    gap: 14px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 46px;
    padding: 6px 20px;
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: 13px;
    border-end-end-radius: 13px;
    background: var(--_surface);
    color: var(--_muted);
  }
  .bar span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .bar.refused {
    color: var(--_lost);
  }
  .bar .button {
    flex: none;
    color: var(--_text);
  }
  .banner,
  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    justify-content: space-between;
    border-radius: 10px;
    padding: 9px 14px;
  }
  .banner {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .banner .button {
    color: var(--_text);
  }
  .said {
    background: var(--_sunken);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .none {
    padding-block: 6px;
  }
  @container (max-width: 700px) {
    .panel {
      grid-template-columns: minmax(0, 1fr);
    }
    .rail {
      display: none;
    }
    label.chooser {
      display: grid;
    }
    .pane {
      padding: 14px;
    }
    .bar {
      padding-inline: 14px;
    }
  }
  @media (forced-colors: active) {
    .rail button[aria-current='page'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .dot {
      forced-color-adjust: none;
      background: Highlight;
    }
    .banner,
    .said {
      border: 1px solid;
    }
  }
  @media (pointer: coarse) {
    .rail button {
      min-block-size: 44px;
    }
  }
  @media print {
    .rail,
    .chooser,
    .bar {
      display: none;
    }
  }
`;
