import type { BoardActionMessages } from '../messages.js';
import { many } from './many.js';

/** What a person does on the board, in English. */
export const boardActions: BoardActionMessages = {
  dealTitle: 'What is it about?',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  noTitle: 'Give the deal a name.',
  notAdded: (count, format) => `${many(count, format, 'row was', 'rows were')} not added: a deal needs a name`,
  delete: 'Delete',
  deleteKey: 'Del',
  wonMenu: 'Won…',
  lostMenu: 'Lost…',
  abandonedMenu: 'Abandoned…',
  openDeal: 'Open',
  assign: 'Assign…',
  plan: 'Plan the next step…',
  planFor: deal => `Next with “${deal}”`,
  duplicate: 'Duplicate',
  copyLink: 'Copy link',
  moveTo: stage => `Move to ${stage}`,
  moveBackTo: stage => `Move back to ${stage}`,
  toTop: 'To the top',
  toBottom: 'To the bottom',
  otherPlace: 'Other stage or place…',
  position: 'Position',
  transfer: 'To another pipeline…',
  transferred: deal => `“${deal}” moved to another pipeline`,
  transferredMany: (count, format) => `${many(count, format, 'deal', 'deals')} moved to another pipeline`,
  rename: 'Rename',
  stageName: 'Name of the stage',
  addStage: 'Add a stage after it',
  newStage: 'New stage',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  moveUp: 'Move up',
  moveDown: 'Move down',
  collapse: 'Collapse',
  expand: stage => `Expand ${stage}`,
  sortStage: 'Sort…',
  removeStage: 'Remove…',
  asking: 'Asking…',
  moved: (deal, from, to, position, total, format) =>
    `“${deal}” moved from ${from} to ${to}, position ${format.count(position)} of ${format.count(total)}. Undo available.`,
  movedToast: (deal, to) => `“${deal}” moved to ${to}`,
  movedMany: (count, to, format) => `${many(count, format, 'deal', 'deals')} moved to ${to}`,
  closedToast: (deal, status) => `“${deal}” marked as ${status.toLowerCase()}`,
  added: (deal, stage) => `“${deal}” added to ${stage}`,
  addedMany: (count, format) => `${many(count, format, 'deal', 'deals')} added`,
  editedMany: (count, format) => `${many(count, format, 'deal', 'deals')} changed`,
  removedMany: (count, format) => `${many(count, format, 'deal', 'deals')} deleted`,
  restoredMany: (count, format) => `${many(count, format, 'deal', 'deals')} brought back`,
  closedMany: (count, status, format) => `${many(count, format, 'deal', 'deals')} marked as ${status.toLowerCase()}`,
  select: 'Select',
  deselect: 'Take out of the selection',
  reopened: deal => `“${deal}” reopened`,
  edited: deal => `“${deal}” changed`,
  expected: (deal, day) => (day === null ? `“${deal}” has no expected close any more` : `“${deal}” expected ${day}`),
  removed: deal => `“${deal}” deleted`,
  restored: deal => `“${deal}” brought back`,
  undone: what => `Undone: ${what}`,
  redone: what => `Done again: ${what}`,
  stageChanged: 'Stages changed',
  settingsChanged: 'Settings changed',
  notMoved: (deal, reason, stage) => `“${deal}” not moved: ${reason} It is back in ${stage}.`,
  notDone: (reason, deal) => (deal ? `“${deal}” not changed: ${reason}` : `Not done: ${reason}`),
  reason: ({ code, detail }, stageName, format) => {
    switch (code) {
      case 'gone':
        return 'It has been deleted.';
      case 'exists':
        return 'It is there already.';
      case 'moved':
        return detail.stage ? `Somebody has moved it to ${stageName(detail.stage)}.` : 'Somebody has moved it.';
      case 'changed':
        return 'Somebody has changed it since.';
      case 'no-stage':
        return 'That stage is not there any more.';
      case 'limit':
        return `${stageName(detail.stage ?? '')} takes ${many(detail.limit ?? 0, format, 'deal', 'deals')} at most.`;
      case 'required-missing':
        return `${stageName(detail.stage ?? '')} asks for details that are still missing.`;
      case 'not-allowed':
        return 'That cannot be kept.';
      case 'next-not-allowed':
        return `The pipeline does not allow that step${detail.stage ? ` to ${stageName(detail.stage)}` : ''}.`;
      case 'reason-required':
        return 'A lost deal needs a reason.';
      case 'last-stage':
        return 'A pipeline keeps at least one open stage.';
      case 'page':
        return detail.text || 'The page refused it.';
      case 'no-answer':
        return 'The page did not answer in time.';
      case 'readonly':
        return 'Nothing can be changed here.';
      case 'storage':
        return detail.text || 'It could not be stored.';
    }
  },
  lifted: deal => `“${deal}” lifted. Arrow keys choose the place, Space drops, Escape cancels.`,
  placed: (stage, position, total, format) => `${stage}, position ${format.count(position)} of ${format.count(total)}`,
  liftCancelled: (deal, stage) => `Cancelled. “${deal}” stays in ${stage}.`,
  backupNow: 'Download a backup file',
  keepSafe: 'Ask the browser to keep them',
  kept: 'The browser keeps these deals when space runs short.',
  notKept: 'The browser did not promise to keep these deals. Keep a backup file.',
  deleteAll: 'Delete everything here…',
  deleteAllTitle: 'Delete everything?',
  deleteAllText:
    'All deals, stages and settings of this pipeline are deleted from this browser, for good. A backup file is the only way back.',
  deletedAll: 'Everything was deleted',
  waiting: (count, format) => `${many(count, format, 'change is', 'changes are')} not stored yet.`,
  problem: {
    offline: 'The storage does not answer. Trying again…',
    quota:
      'The browser has no room left. Free some space, then try again. Nothing shown here is lost while the page stays open.',
    'no-storage': 'This page may not keep data: deals are here until it closes.',
    blocked: 'Another tab keeps the data closed. Close the other tabs of this page, then try again.',
    'schema-newer': 'A newer version wrote these deals: they can be read, not changed. Load the page again.',
    denied: 'The storage does not let you in.',
    other: 'The storage does not work.',
  },
  storeLost: 'The browser has lost the deals that were kept here. Restore them from a backup file, or start over.',
  startOver: 'Start over',
  aside: (count, format) =>
    `${many(count, format, 'record', 'records')} could not be read and ${count === 1 ? 'was' : 'were'} set aside.`,
  download: 'Download',
  backup: (count, format) => `${many(count, format, 'change', 'changes')} since the last backup file.`,
  dataProblem: (count, format) => `${many(count, format, 'deal', 'deals')} of this page could not be shown.`,
  badData: reason => `The deals could not be loaded: ${reason}`,
  found: (count, total, format) => `${format.count(count)} of ${format.count(total)}`,
  noneFound: 'No deal matches.',
  emptyTitle: 'No deals yet',
  emptyText: 'Add the first one, bring a file from your old system, or paste rows from a spreadsheet.',
  importFile: 'Import a file',
  sampleData: 'Sample data',
  keys: 'Arrow keys move between deals, Enter opens, M moves, Space lifts, X selects, Shift with arrows selects on, Ctrl A selects all, / searches.',
};
