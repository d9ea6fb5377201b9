import { css } from 'lit';

/** What makes a thing be heard and not seen, whatever it is called: declarations, for a rule. */
export const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
