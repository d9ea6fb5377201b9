import { css } from 'lit';

/** Cards and what stands on them. */
export const cards = css`
  .card {
    position: relative;
    margin-block-end: var(--_gap);
    padding: 10px 11px;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    cursor: grab;
    user-select: none;
    -webkit-touch-callout: none;
    touch-action: manipulation;
    overflow: hidden;
    contain: layout paint style;
  }
  .card:hover {
    border-color: color-mix(in oklch, var(--_line), var(--_text) 22%);
  }
  .card:focus-visible {
    outline-offset: 1px;
    border-color: var(--_accent);
  }
  .card.rotting {
    border-inline-start: 3px solid var(--_warn);
    padding-inline-start: 9px;
  }
  .card.pending {
    border-style: dashed;
  }
  .skeleton {
    block-size: 84px;
    background: var(--_sunken);
    border-color: transparent;
    box-shadow: none;
  }
  .title {
    font-weight: 550;
    line-height: 20px;
    min-block-size: 20px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .card .line {
    margin-block-start: 3px;
    padding-inline-end: 26px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 8px;
    block-size: 22px;
    min-inline-size: 0;
  }
  .value {
    unicode-bidi: isolate;
    font-weight: 600;
    white-space: nowrap;
  }
  .chips {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
    block-size: 19px;
    overflow: hidden;
  }
  .chips .chip {
    padding-inline: 7px;
    max-inline-size: 100%;
  }
  .avatar {
    flex: none;
    margin-inline-start: auto;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 10px;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
  .icon {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .icon::before {
    /* few fonts have the sign “⋯”, and looking for one that has it costs the first frame */
    content: '•••';
    display: block;
    font-size: 8px;
    letter-spacing: 1px;
  }
  .icon:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  .move {
    position: absolute;
    inset-block-start: 31px;
    inset-inline-end: 7px;
  }
`;
