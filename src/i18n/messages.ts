import type { Format } from './format.js';
import type { DealStatus } from '../domain/records.js';
import type { Refusal } from '../domain/refusal.js';
import type { ExchangeErrorCode } from '../exchange/errors.js';
import type { Field } from '../exchange/fields.js';
import type { Problem } from '../exchange/problems.js';

/** A number that decides the form of its sentence. */
type Counted = (count: number, format: Format) => string;

/** What the board says. Entries are sentences, or functions that make one: a missing one is a type error. */
export interface BoardMessages {
  board: string;
  openDeals: Counted;
  weighted: (total: string) => string;
  search: string;
  searchHint: string;
  open: string;
  closed: string;
  show: string;
  newDeal: string;
  addDeal: (stage: string) => string;
  dealTitle: string;
  add: string;
  cancel: string;
  close: string;
  undo: string;
  retry: string;
  noTitle: string;
  notAdded: Counted;
  dealsInStage: (count: number, total: number, stage: string, format: Format) => string;
  found: (count: number, total: number, format: Format) => string;
  limit: (count: number, limit: number, format: Format) => string;
  overLimit: (count: number, limit: number, format: Format) => string;
  won: string;
  lost: string;
  abandoned: string;
  delete: string;
  wonMenu: string;
  lostMenu: string;
  abandonedMenu: string;
  move: string;
  moveDeal: (deal: string) => string;
  moveTo: (stage: string) => string;
  moveBackTo: (stage: string) => string;
  toTop: string;
  toBottom: string;
  otherPlace: string;
  stage: string;
  position: string;
  stageMenu: (stage: string) => string;
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
  removeStage: string;
  daysHere: Counted;
  rotting: (days: number, over: number, format: Format) => string;
  overdue: Counted;
  closes: (day: string) => string;
  hot: string;
  warm: string;
  cold: string;
  owner: (name: string) => string;
  asking: string;
  refused: string;
  moved: (deal: string, from: string, to: string, position: number, total: number, format: Format) => string;
  movedToast: (deal: string, to: string) => string;
  movedMany: (count: number, to: string, format: Format) => string;
  closedToast: (deal: string, status: string) => string;
  added: (deal: string, stage: string) => string;
  addedMany: Counted;
  edited: (deal: string) => string;
  reopened: (deal: string) => string;
  removed: (deal: string) => string;
  undone: (what: string) => string;
  redone: (what: string) => string;
  stageChanged: string;
  notMoved: (deal: string, reason: string, stage: string) => string;
  /** With the deal it is about, where it is about one. */
  notDone: (reason: string, deal?: string) => string;
  reason: (refusal: Refusal, stageName: (id: string) => string, format: Format) => string;
  lifted: (deal: string) => string;
  placed: (stage: string, position: number, total: number, format: Format) => string;
  liftCancelled: (deal: string, stage: string) => string;
  emptyTitle: string;
  emptyText: string;
  importFile: string;
  sampleData: string;
  emptyStage: string;
  noneFound: string;
  loading: string;
  onlyHere: string;
  onlyHereText: string;
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
}

/** What the dialogs about one deal say. */
export interface DealMessages {
  details: string;
  title: string;
  organisation: string;
  value: string;
  currency: string;
  stage: string;
  owner: string;
  expectedClose: string;
  nextStep: string;
  nextStepDue: string;
  source: string;
  tags: string;
  tagsHint: string;
  notes: string;
  history: string;
  save: string;
  cancel: string;
  close: string;
  delete: string;
  reopen: string;
  won: string;
  lost: string;
  abandoned: string;
  markWon: (deal: string) => string;
  markLost: (deal: string) => string;
  markAbandoned: (deal: string) => string;
  closedOn: string;
  reason: string;
  reasonOptional: string;
  reasonRequired: string;
  skip: string;
  needTitle: string;
  badValue: (example: string) => string;
  badDate: string;
  theirs: (value: string) => string;
  moved: (from: string, to: string) => string;
  created: (stage: string) => string;
  changed: (field: string, from: string, to: string) => string;
  inferred: string;
  removeStage: (stage: string) => string;
  removeStageInto: string;
  removeStageText: (count: number, format: Format) => string;
  remove: string;
}

/** What importing and exporting says. */
export interface ExchangeMessages {
  exchange: string;
  steps: readonly [file: string, columns: string, check: string, run: string];
  step: (step: number, of: number, name: string, format: Format) => string;
  drop: string;
  dropHere: string;
  choose: string;
  chooseHint: (rows: number, format: Format) => string;
  readOnly: string;
  reading: (file: string) => string;
  oneFile: string;
  error: Readonly<
    Record<ExchangeErrorCode | 'other', (params: Readonly<Record<string, string | number>>, format: Format) => string>
  >;
  fromSystem: (file: string, system: string | null, rows: number, format: Format) => string;
  encoding: string;
  encodings: Readonly<Record<'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252', string>>;
  delimiter: string;
  delimiters: Readonly<Record<'comma' | 'semicolon' | 'tab' | 'pipe', string>>;
  columns: string;
  columnsHint: string;
  means: (column: string) => string;
  empty: string;
  keep: string;
  skip: string;
  field: Readonly<Record<Field, string>>;
  replaced: (column: string, field: string) => string;
  dates: (column: string) => string;
  dateOrder: Readonly<Record<'dmy' | 'mdy', (example: string) => string>>;
  numbers: (column: string) => string;
  decimal: (example: string) => string;
  unit: string;
  units: Readonly<Record<'major' | 'cents', string>>;
  pleaseChoose: string;
  mustChoose: string;
  back: string;
  next: string;
  pipelines: string;
  pipelineEach: Counted;
  pipelineAll: (pipeline: string) => string;
  pipelineOnly: (pipeline: string, rows: number, format: Format) => string;
  thisPipeline: string;
  stages: string;
  stagesHint: string;
  stageFor: (name: string) => string;
  stageNew: (name: string) => string;
  leaveAside: string;
  rows: Counted;
  statuses: string;
  statusFor: (name: string) => string;
  status: Readonly<Record<DealStatus, string>>;
  deletedThere: string;
  wonStage: string;
  preview: string;
  previewHint: (shown: number, format: Format) => string;
  row: string;
  deal: string;
  organisation: string;
  stage: string;
  value: string;
  created: string;
  closes: string;
  owner: string;
  findings: string;
  asItStood: string;
  checkTitle: string;
  setAside: string;
  counting: string;
  allTaken: Counted;
  someTaken: (taken: number, total: number, format: Format) => string;
  reasonCount: (count: number, reason: string, format: Format) => string;
  forExample: (row: number, value: string, format: Format) => string;
  notRepeatable: string;
  start: Counted;
  importing: (file: string) => string;
  progress: (done: number, total: number, format: Format) => string;
  asideCount: Counted;
  cancel: string;
  cancelling: string;
  stuck: (problem: string) => string;
  done: (file: string) => string;
  cancelled: (file: string) => string;
  cancelledHint: (stored: number, total: number, format: Format) => string;
  notStored: Counted;
  failed: (reason: string) => string;
  tally: Readonly<Record<'rows' | 'new' | 'updated' | 'unchanged' | 'setAside', string>>;
  inBin: Counted;
  inPipeline: (pipeline: string, isNew: boolean) => string;
  openByStage: string;
  byStatus: string;
  byCurrency: string;
  currency: string;
  count: string;
  total: string;
  unvalued: Counted;
  asideTitle: Counted;
  asideMore: Counted;
  downloadAside: string;
  warnings: string;
  another: string;
  problem: (problem: Problem, format: Format) => string;
  imports: string;
  importLine: (deals: number, rows: number, day: string, by: string, format: Format) => string;
  removeImport: string;
  removeImportNamed: (file: string) => string;
  removeAsk: (deals: number, updated: number, format: Format) => string;
  keepThem: string;
  removing: string;
  removed: (deals: number, file: string, format: Format) => string;
  undo: string;
  undone: string;
  exportTitle: string;
  exportHint: string;
  exportJson: string;
  exportCsv: string;
  exported: (file: string) => string;
  restore: string;
  restoreHint: (deals: number, format: Format) => string;
  restoreNotEmpty: Counted;
  restoreMissing: string;
  restoreAll: string;
  restoreSettings: string;
  restoreStart: string;
}

/** All that the kit says, by part: a page loads the parts whose elements it uses. */
export interface Messages {
  board: BoardMessages;
  deal: DealMessages;
  exchange: ExchangeMessages;
}

type Part = keyof Messages;
const registered = new Map<string, Partial<Messages>>();

/** Adds a language, or a part of one: `registerMessages('it', { board })`. */
export function registerMessages(language: string, parts: Partial<Messages>): void {
  registered.set(language, { ...registered.get(language), ...parts });
}

/** A part in a language, then in the language without its region, else in English. */
export function messagesOf<P extends Part>(part: P, language: string, english: Messages[P]): Messages[P] {
  const found = registered.get(language)?.[part] ?? registered.get(language.split('-')[0] ?? '')?.[part];
  return (found as Messages[P] | undefined) ?? english;
}
