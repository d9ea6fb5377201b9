import type { ListsMessages } from '../../parts/settings/lists.js';

/** What can be done with the rows of a list. */
export const lists: ListsMessages = {
  none: 'Nothing here yet.',
  add: 'Add',
  cancel: 'Cancel',
  place: what => `Place of ${what}`,
  placeHint: 'Drag, or press the arrow keys up and down',
  moveUp: what => `Move ${what} up`,
  moveDown: what => `Move ${what} down`,
  removeNamed: what => `Remove ${what}`,
  moreOf: what => `Details of ${what}`,
  total: 'Total',
};
