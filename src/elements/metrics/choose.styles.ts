import { css } from 'lit';

/** The boxes in which figures are ticked. */
export const chooseStyles = css`
  .choose fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
    gap: 2px 12px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choose legend {
    padding: 0 0 2px;
    font-size: 12px;
    font-weight: 600;
    color: var(--_muted);
  }
  .choose .tick {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }
  .choose .tick input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 4px;
    accent-color: var(--_accent);
  }
`;
