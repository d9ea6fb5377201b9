import { css } from 'lit';

export const testStyles = css`
  .test {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    border-block-start: 1px dashed var(--_edge);
    padding-block-start: 12px;
  }
  .test [role='status'] {
    inline-size: 100%;
  }
`;
