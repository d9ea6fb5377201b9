import { css } from 'lit';

/** Small forms, people, questions, lists and conflicts inside the details. */
export const paneStyles = css`
  h3,
  h4 {
    margin: 0;
    font-size: 12px;
    font-weight: 400;
    color: var(--_muted);
  }
  .main > h3 {
    margin-block-end: -6px;
  }
  .people > .ghost {
    margin-inline-start: -11px;
  }
  strong {
    font-weight: 550;
  }
  .what {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: start;
    justify-content: flex-end;
  }
  .acts .ghost {
    padding-inline: 8px;
    font-size: 12.5px;
    min-block-size: 28px;
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  a {
    color: var(--_accent);
  }
  a.button {
    display: inline-grid;
    place-items: center;
    text-decoration: none;
  }

  .log,
  .ready,
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .small-form {
    display: grid;
    gap: 10px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_raised);
  }
  .small-form h3 {
    font-size: 14px;
    font-weight: 550;
    color: var(--_text);
  }
  .trio {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
    gap: 10px;
  }
  .pair {
    grid-template-columns: repeat(auto-fit, minmax(min(120px, 100%), 1fr));
    gap: 10px;
  }
  textarea.input {
    resize: vertical;
  }

  .qualification {
    display: grid;
    gap: 8px;
  }
  .qualification ::part(panel) {
    margin-block-start: 8px;
    border: 0;
    border-radius: 0;
    padding: 0;
    background: none;
  }
  .people {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .contacts {
    display: grid;
    gap: 8px;
    inline-size: 100%;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
  }
  .reach a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
  }
  .contacts .acts {
    justify-content: flex-start;
    margin-inline-start: -8px;
  }

  .help {
    border: 1px solid var(--_line);
    border-radius: 10px;
    padding: 8px 12px;
  }
  .help[open] {
    padding-block-end: 12px;
  }
  .help > :not(summary) {
    margin-block-start: 8px;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
  }
  .checklist {
    display: grid;
  }
  .checklist label,
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .library li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 28px;
    overflow-wrap: anywhere;
  }
  .library a {
    padding-block: 3px;
  }
  .keep {
    display: flex;
    gap: 8px;
    margin-block-start: 6px;
  }

  .conflict {
    display: grid;
    gap: 4px;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--_warn-soft);
  }
  .conflict p {
    color: var(--_warn);
  }
  .conflict ul {
    display: grid;
    gap: 6px;
  }
  .conflict li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
  }
  .conflict .whose {
    color: var(--_warn);
  }
  .conflict .value {
    grid-row: 2;
    overflow-wrap: anywhere;
  }
  .conflict .button {
    grid-area: 1 / 2 / span 2;
  }
  .after,
  .elsewhere {
    display: grid;
    gap: 8px;
    padding: 12px;
    border-radius: 10px;
    background: color-mix(in srgb, var(--_sunken) 60%, transparent);
  }
  .elsewhere p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 10px;
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .conflict,
    .warning {
      border: 1px solid;
    }
  }
  @media (pointer: coarse) {
    .acts .ghost {
      min-block-size: 44px;
    }
  }
`;
