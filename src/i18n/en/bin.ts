import type { BinMessages } from '../messages.js';
import { many } from './many.js';

/** The bin in English. */
export const bin: BinMessages = {
  bin: 'Bin',
  explain: 'Deleted deals stay here, as they were, until they are deleted for good.',
  search: 'Search the bin',
  empty: 'The bin is empty.',
  noneFound: 'No deleted deal matches.',
  deleted: (day, by) => (by ? `deleted ${day} by ${by}` : `deleted ${day}`),
  all: (count, format) => `Select all ${format.count(count)}`,
  shown: (count, total, format) => `${format.count(count)} of ${format.count(total)} shown`,
  more: 'Show more',
  restore: 'Bring back',
  purge: 'Delete for good…',
  purgeTitle: (count, format) => `Delete ${many(count, format, 'deal', 'deals')} for good?`,
  purgeText: 'Their history and all that was noted of them go, too. Nothing can bring them back but a backup file.',
  purgeYes: 'Delete for good',
  cancel: 'Cancel',
  close: 'Close',
  purged: (count, format) => `${many(count, format, 'deal', 'deals')} deleted for good`,
  notPurged: (count, format) => `${format.count(count)} could not be deleted: try again`,
  failed: 'Nothing was deleted: the storage did not answer. Try again.',
};
