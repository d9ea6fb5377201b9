import { css } from 'lit';

/** What is heard by a screen reader, and not seen. */
export const unseen = css`
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
