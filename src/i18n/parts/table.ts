import type { Format } from '../format.js';

/** What a board says as a table. */
export interface TableMessages {
  table: string;
  columns: string;
  apply: string;
  /** Sorts by a column; read with its direction. */
  sortBy: (field: string) => string;
  /** What can be done with a column. */
  columnMenu: (field: string) => string;
  hide: string;
  /** Selects a row, by the name of its deal. */
  pick: (deal: string) => string;
  /** Selects all rows. */
  pickAll: string;
  /** What can be done with a deal. */
  rowMenu: (deal: string) => string;
  /** Which cell of a row to write into. */
  edit: string;
  /** In the choice of columns, up is towards the first. */
  moveUp: (field: string) => string;
  moveDown: (field: string) => string;
  /** A column has come to stand elsewhere. */
  placed: (field: string, position: number, total: number, format: Format) => string;
  yes: string;
  no: string;
  noTitle: string;
  badValue: (example: string) => string;
  badNumber: string;
  badDate: string;
  badShare: string;
  /** Somebody else has written into the cell meanwhile. */
  theirs: (theirs: string) => string;
  empty: string;
}
