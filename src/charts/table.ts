/** A column of the table behind a chart. */
export interface TableColumn {
  readonly name: string;
  /** Numbers are aligned at their end. */
  readonly isNumber?: boolean;
}
/** A cell: what is read, the bare value that a spreadsheet gets, and the way to the deals behind it. */
export interface TableCell {
  readonly text: string;
  /** As a spreadsheet takes it; the text where absent. */
  readonly raw?: string | number | null;
  /** Opens the deals that the number counts; absent where there are none. */
  readonly open?: () => void;
  /** What these deals are called. */
  readonly label?: string;
  /** How much it is of the most, 0–1: a thin bar below. */
  readonly share?: number;
}
/** What a chart shows, as rows and columns; the first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The rows as a file gets them, the names of the columns first. */
export const tableRows = ({ columns, rows }: ChartTable): readonly (readonly unknown[])[] => [
  columns.map(({ name }) => name),
  ...rows.map(row => row.map(({ text, raw }) => (raw === undefined ? text : raw))),
];
