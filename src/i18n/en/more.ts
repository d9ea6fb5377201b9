import type { MoreMessages } from '../messages.js';
import { many } from './many.js';

/** What else there is to do with a board, in English. */
export const more: MoreMessages = {
  more: 'More…',
  copyRows: 'Copy for a spreadsheet',
  copyLines: 'Copy as text',
  copied: (count, format) => `${many(count, format, 'deal', 'deals')} copied`,
  linkCopied: deal => `Link to “${deal}” copied`,
  notCopied: 'The browser did not let this be copied',
  byHand: 'Copy it from here.',
  print: 'Print…',
  keys: 'Keys…',
  keysTitle: 'Keys',
  keyLists: [
    [
      { keys: ['↑', '↓', '←', '→'], what: 'From deal to deal' },
      { keys: ['Home', 'End'], what: 'First or last of a column' },
      { keys: ['Enter'], what: 'Open the deal' },
      { keys: ['M'], what: 'Choose a stage and place, or what else to do with the deal', isLetter: true },
      { keys: ['Space'], what: 'Lift; arrows choose the place, Space drops, Escape cancels' },
      { keys: ['Del'], what: 'Delete into the bin' },
    ],
    [
      { keys: ['X'], what: 'Select, or take out of the selection', isLetter: true },
      { keys: ['Shift', '↓'], what: 'Select on' },
      { keys: ['Ctrl', 'A'], what: 'Select all that is found' },
      { keys: ['Esc'], what: 'Let go of the selection' },
    ],
    [
      { keys: ['F2'], what: 'In a table: write into the cell' },
      { keys: ['Home'], what: 'In a table: the box that selects the row, and on the head all rows' },
      { keys: ['M'], what: 'On the head of a column: what can be done with it', isLetter: true },
      { keys: ['Ctrl', 'Shift', '→'], what: 'On the head of a column: put it elsewhere' },
    ],
    [
      { keys: ['/'], what: 'Search', isLetter: true },
      { keys: ['Ctrl', 'Z'], what: 'Undo' },
      { keys: ['Ctrl', 'Shift', 'Z'], what: 'Do again' },
      { keys: ['?'], what: 'This list', isLetter: true },
    ],
  ],
  pipelines: 'Pipelines…',
  bin: 'Bin…',
  erase: 'Erase a person…',
  close: 'Close',
};
