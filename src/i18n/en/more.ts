import type { MoreMessages } from '../messages.js';

/** What else there is to do with a board, in English. */
export const more: MoreMessages = {
  more: 'More…',
  bin: 'Bin…',
  erase: 'Erase a person…',
};
