import type { Refusal } from '../../domain/refusal.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What a board says once a person acts: menus, what was done, why something was not, what to do about the storage. */
export interface BoardActionMessages {
  dealTitle: string;
  cancel: string;
  close: string;
  undo: string;
  noTitle: string;
  notAdded: Counted;
  delete: string;
  /** What is written on the key that does it. */
  deleteKey: string;
  wonMenu: string;
  lostMenu: string;
  abandonedMenu: string;
  /** Opens all of a deal. */
  openDeal: string;
  assign: string;
  /** Plans the next step. */
  plan: string;
  planFor: (deal: string) => string;
  duplicate: string;
  /** Copies an address that opens the deal. */
  copyLink: string;
  moveTo: (stage: string) => string;
  moveBackTo: (stage: string) => string;
  toTop: string;
  toBottom: string;
  otherPlace: string;
  position: string;
  /** A deal goes on in another pipeline. */
  transfer: string;
  transferred: (deal: string) => string;
  transferredMany: Counted;
  rename: string;
  stageName: string;
  addStage: string;
  newStage: string;
  moveLeft: string;
  moveRight: string;
  moveUp: string;
  moveDown: string;
  collapse: string;
  expand: (stage: string) => string;
  sortStage: string;
  removeStage: string;
  asking: string;
  moved: (deal: string, from: string, to: string, position: number, total: number, format: Format) => string;
  movedToast: (deal: string, to: string) => string;
  movedMany: (count: number, to: string, format: Format) => string;
  closedToast: (deal: string, status: string) => string;
  added: (deal: string, stage: string) => string;
  addedMany: Counted;
  editedMany: Counted;
  removedMany: Counted;
  restoredMany: Counted;
  closedMany: (count: number, status: string, format: Format) => string;
  select: string;
  deselect: string;
  edited: (deal: string) => string;
  /** When a deal is expected now; `null` = nobody says. */
  expected: (deal: string, day: string | null) => string;
  reopened: (deal: string) => string;
  removed: (deal: string) => string;
  restored: (deal: string) => string;
  undone: (what: string) => string;
  redone: (what: string) => string;
  stageChanged: string;
  settingsChanged: string;
  notMoved: (deal: string, reason: string, stage: string) => string;
  /** With the deal it is about, where it is about one. */
  notDone: (reason: string, deal?: string) => string;
  reason: (refusal: Refusal, stageName: (id: string) => string, format: Format) => string;
  lifted: (deal: string) => string;
  placed: (stage: string, position: number, total: number, format: Format) => string;
  liftCancelled: (deal: string, stage: string) => string;
  backupNow: string;
  keepSafe: string;
  kept: string;
  notKept: string;
  deleteAll: string;
  deleteAllTitle: string;
  deleteAllText: string;
  deletedAll: string;
  waiting: Counted;
  problem: Readonly<
    Record<'offline' | 'quota' | 'no-storage' | 'blocked' | 'schema-newer' | 'denied' | 'other', string>
  >;
  storeLost: string;
  startOver: string;
  aside: Counted;
  download: string;
  backup: Counted;
  dataProblem: Counted;
  badData: (reason: string) => string;
  keys: string;
  found: (count: number, total: number, format: Format) => string;
  noneFound: string;
  emptyTitle: string;
  emptyText: string;
  importFile: string;
  sampleData: string;
}
