import type { TableMessages } from '../messages.js';

/** The table in English. */
export const table: TableMessages = {
  table: 'Deals as a table',
  columns: 'Columns…',
  apply: 'Apply',
  sortBy: field => `Sort by ${field.toLowerCase()}`,
  columnMenu: field => `Column “${field}”`,
  hide: 'Hide',
  pick: deal => `Select ${deal}`,
  pickAll: 'Select all that is found',
  rowMenu: deal => `Options of ${deal}`,
  edit: 'Write into…',
  moveUp: field => `Move ${field} up`,
  moveDown: field => `Move ${field} down`,
  placed: (field, position, total, format) => `${field}: column ${format.count(position)} of ${format.count(total)}`,
  yes: 'Yes',
  no: 'No',
  noTitle: 'A deal needs a name.',
  badValue: example => `Write an amount, as in ${example}.`,
  badNumber: 'Write a number.',
  badDate: 'There is no such day.',
  badShare: 'Write a percentage from 0 to 100.',
  theirs: theirs =>
    theirs
      ? `Somebody has changed it to “${theirs}”. Enter keeps yours, Escape theirs.`
      : 'Somebody has emptied it. Enter keeps yours, Escape theirs.',
  empty: 'No deal matches.',
};
