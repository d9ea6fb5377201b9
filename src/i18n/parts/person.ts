import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What is said when a person's data are given out or erased. */
export interface PersonMessages {
  title: string;
  explain: string;
  email: string;
  emailHint: string;
  badEmail: string;
  find: string;
  finding: string;
  /** Nothing is held of the address. */
  none: (email: string) => string;
  /** How many records hold something of them. */
  found: Counted;
  kinds: Readonly<Record<'deal' | 'lead' | 'activity' | 'pipeline', string>>;
  inBin: string;
  unreadable: string;
  /** What becomes of a record. */
  deleted: string;
  leavesContacts: string;
  named: (count: number, instead: string, format: Format) => string;
  loosens: string;
  more: Counted;
  /** What is not reached. */
  limits: string;
  /** Stands where they were named. */
  instead: string;
  download: string;
  erase: string;
  erasing: string;
  done: Counted;
  partly: Counted;
  failed: string;
  cancel: string;
  back: string;
  close: string;
}
