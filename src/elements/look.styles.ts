import { css } from 'lit';

/**
 * The look that all elements share. A page sets `--pipeline-*` wherever it likes; each is read with a fallback and none is
 * declared on a host, so that a page's own always win. The short names are private to a shadow root.
 */
export const look = css`
  .board,
  dialog,
  .panel {
    --_surface: var(--pipeline-surface, light-dark(#fff, #171b21));
    --_raised: var(--pipeline-raised, light-dark(#fff, #1e232b));
    --_sunken: var(--pipeline-sunken, light-dark(#eef0f3, #12161b));
    --_line: var(--pipeline-border, light-dark(#e1e5ea, #2a313b));
    --_edge: var(--pipeline-edge, light-dark(#858d99, #6b7584));
    --_text: var(--pipeline-text, light-dark(#14181f, #e8ebf0));
    --_muted: var(--pipeline-muted, light-dark(#5a6472, #98a2b1));
    --_accent: var(--pipeline-accent, light-dark(#2f55d4, #7f9bff));
    --_accent-text: var(--pipeline-accent-text, light-dark(#fff, #0d1330));
    --_accent-soft: var(--pipeline-accent-soft, light-dark(#e8edfd, #202b4d));
    --_won: var(--pipeline-won, light-dark(#12784a, #4cc38a));
    --_won-soft: var(--pipeline-won-soft, light-dark(#e2f4ea, #12301f));
    --_lost: var(--pipeline-lost, light-dark(#b92632, #ff8a8f));
    --_lost-soft: var(--pipeline-lost-soft, light-dark(#fdeaea, #3a1a1d));
    --_warn: var(--pipeline-warn, light-dark(#85500a, #f0b455));
    --_warn-soft: var(--pipeline-warn-soft, light-dark(#fdf1dc, #35270f));
    color: var(--_text);
    font: 400 14px/1.45 var(--pipeline-font, Inter, 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
    font-size: inherit;
  }
  h2 {
    font-size: 15px;
    font-weight: 600;
    letter-spacing: -0.005em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 12px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
