import type { MoreMessages } from '../messages.js';

/** What else there is to do with a board, in English. */
export const more: MoreMessages = {
  more: 'More…',
  pipelines: 'Pipelines…',
  bin: 'Bin…',
  erase: 'Erase a person…',
};
