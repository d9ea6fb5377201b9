import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What is said of deals that were deleted. */
export interface BinMessages {
  bin: string;
  explain: string;
  search: string;
  /** Nothing lies there; nothing there is found. */
  empty: string;
  noneFound: string;
  /** When it was deleted, and by whom. */
  deleted: (day: string, by: string) => string;
  all: Counted;
  /** How many of all are shown. */
  shown: (count: number, total: number, format: Format) => string;
  more: string;
  restore: string;
  purge: string;
  purgeTitle: Counted;
  purgeText: string;
  purgeYes: string;
  cancel: string;
  close: string;
  purged: Counted;
  /** After what was done: of how many it was not. */
  notPurged: Counted;
  failed: string;
}
