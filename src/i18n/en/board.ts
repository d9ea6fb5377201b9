import type { BoardMessages } from '../messages.js';
import { many } from './many.js';

/** The board in English. */
export const board: BoardMessages = {
  board: 'Sales pipeline',
  openDeals: (count, format) => many(count, format, 'open deal', 'open deals'),
  weighted: total => `weighted ${total}`,
  view: 'View',
  search: 'Search deals',
  searchHint: 'Search deals…',
  open: 'Open',
  closed: 'Closed',
  show: 'Show',
  newDeal: 'New deal',
  addDeal: stage => `Add a deal to ${stage}`,
  add: 'Add',
  retry: 'Try again',
  dealsInStage: (count, total, stage, format) =>
    count === total
      ? `${stage}: ${many(count, format, 'deal', 'deals')}`
      : `${stage}: ${format.count(count)} of ${many(total, format, 'deal', 'deals')}`,
  limit: (count, limit, format) => `${format.count(count)} / ${format.count(limit)}`,
  overLimit: (count, limit, format) => `${format.count(count)} deals, the limit is ${format.count(limit)}`,
  won: 'Won',
  lost: 'Lost',
  abandoned: 'Abandoned',
  move: 'Move…',
  moveDeal: deal => `Move… ${deal}`,
  stage: 'Stage',
  stageMenu: stage => `Options of ${stage}`,
  daysHere: (count, format) => `${many(count, format, 'day', 'days')} here`,
  rotting: (days, over, format) => `${format.count(days)} days here, ${format.count(over)} over the limit`,
  overdue: (count, format) => `Overdue ${format.count(count)} d`,
  closes: day => `Closes ${day}`,
  hot: 'Hot',
  warm: 'Warm',
  cold: 'Cold',
  owner: name => `Owner: ${name}`,
  refused: 'Not saved',
  emptyStage: 'No deals here',
  onlyHere: 'Only in this browser',
  onlyHereText: 'These deals are kept in this browser alone: clearing its data deletes them. Keep a backup file.',
  notLoaded: 'What moves and changes deals could not be loaded. Check the connection.',
  reload: 'Load the page again',
};
