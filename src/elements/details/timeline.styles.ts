import { css } from 'lit';

/** What is planned, and what has happened. */
export const timelineStyles = css`
  .plan-here {
    border: 1px solid var(--_line);
    border-radius: 8px;
    min-block-size: 36px;
    padding: 6px 12px;
    background: var(--_surface);
    color: var(--_muted);
    text-align: start;
    cursor: text;
  }
  .plan-here:hover {
    border-color: var(--_edge);
  }
  .planned {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    gap: 4px 10px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: 10px;
  }
  .planned .acts {
    grid-column: 2;
    justify-content: flex-start;
    gap: 6px;
  }
  .planned > i,
  .timeline i {
    inline-size: 8px;
    block-size: 8px;
    margin: 6px auto 0;
    border-radius: 50%;
    background: var(--_muted);
  }
  .planned > i {
    inline-size: 9px;
    block-size: 9px;
    border: 2px solid var(--_accent);
    background: none;
  }
  .timeline li {
    position: relative;
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto;
    gap: 10px;
    padding-block: 7px;
  }
  .timeline li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 8.5px;
    inset-block: 20px -8px;
    inline-size: 1px;
    background: var(--_line);
  }
  .timeline .activity > i {
    background: var(--_accent);
  }
  .note {
    white-space: pre-line;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .planned > i,
    .timeline i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
