import type { Counted } from './counted.js';

/** A key, or keys held together, and what it does. */
export interface KeyMessage {
  readonly keys: readonly string[];
  readonly what: string;
  /** A single character, which a page may turn off. */
  readonly isLetter?: boolean;
}

/** What else there is to do with a board. */
export interface MoreMessages {
  more: string;
  copyRows: string;
  copyLines: string;
  copied: Counted;
  /** A link to a deal is in the clipboard. */
  linkCopied: (deal: string) => string;
  /** The clipboard was refused, */
  notCopied: string;
  /** and what was to be in it is shown below this. */
  byHand: string;
  print: string;
  keys: string;
  keysTitle: string;
  /** The keys of a card, of what is selected, of the board. */
  keyLists: readonly (readonly KeyMessage[])[];
  pipelines: string;
  bin: string;
  erase: string;
  close: string;
}
