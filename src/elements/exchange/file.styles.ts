import { css } from 'lit';

/** Where a file is dropped or chosen, and the bar while it is read or runs. */
export const file = css`
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
  @container (max-width: 620px) {
    .drop {
      padding: 22px 12px;
    }
  }
  @media (forced-colors: active) {
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
  }
`;
