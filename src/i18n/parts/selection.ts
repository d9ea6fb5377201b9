import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What a board says of several deals at once. */
export interface SelectionMessages {
  selection: string;
  selected: Counted;
  /** On the card of a deal that is selected. */
  isSelected: string;
  all: Counted;
  clear: string;
  move: string;
  assign: string;
  tag: string;
  setDate: string;
  close: string;
  delete: string;
  owner: string;
  /** What to do where no name is given. */
  nobody: string;
  addTags: string;
  removeTags: string;
  tagHint: string;
  date: string;
  noDate: string;
  reason: string;
  closedOn: string;
  save: string;
  nothingSaid: string;
  reasonRequired: string;
  wonMenu: string;
  lostMenu: string;
  abandonedMenu: string;
  /** After what was done: of how many it was not, and why. */
  refused: (count: number, reasons: string, format: Format) => string;
  noneDone: (reasons: string) => string;
}
