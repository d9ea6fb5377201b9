import { css } from 'lit';

/** What is held of a person, in a dialog. */
export const styles = css`
  dialog:has(.traces) {
    inline-size: min(600px, calc(100vi - 32px));
  }
  .known {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .known .chip {
    font-size: 12.5px;
    padding-block: 2px;
    unicode-bidi: isolate;
  }
  .traces {
    max-block-size: 40dvb;
  }
  .traces li {
    display: grid;
    gap: 1px;
    padding: 8px 12px;
  }
  .traces :is(b, q) {
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .traces b {
    font-weight: 600;
  }
  .traces .fate {
    color: var(--_warn);
  }
  .traces .deleted .fate {
    color: var(--_lost);
  }
  .traces q {
    display: block;
  }
  .find {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    align-items: end;
  }
`;
