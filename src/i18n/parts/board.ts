import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What a board shows that nobody has touched yet. Entries are sentences, or functions that make one: a missing one is a type error. */
export interface BoardMessages {
  board: string;
  openDeals: Counted;
  weighted: (total: string) => string;
  view: string;
  search: string;
  searchHint: string;
  open: string;
  closed: string;
  show: string;
  newDeal: string;
  addDeal: (stage: string) => string;
  add: string;
  retry: string;
  dealsInStage: (count: number, total: number, stage: string, format: Format) => string;
  limit: (count: number, limit: number, format: Format) => string;
  overLimit: (count: number, limit: number, format: Format) => string;
  won: string;
  lost: string;
  abandoned: string;
  move: string;
  moveDeal: (deal: string) => string;
  stage: string;
  stageMenu: (stage: string) => string;
  daysHere: Counted;
  rotting: (days: number, over: number, format: Format) => string;
  overdue: Counted;
  closes: (day: string) => string;
  hot: string;
  warm: string;
  cold: string;
  owner: (name: string) => string;
  refused: string;
  emptyStage: string;
  onlyHere: string;
  onlyHereText: string;
  notLoaded: string;
  reload: string;
}
