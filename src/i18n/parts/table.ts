/** What a board says as a table. */
export interface TableMessages {
  table: string;
  columns: string;
  apply: string;
  /** Sorts by a column; read with its direction. */
  sortBy: (field: string) => string;
  yes: string;
  no: string;
  noTitle: string;
  badValue: (example: string) => string;
  badDate: string;
  badShare: string;
  empty: string;
}
