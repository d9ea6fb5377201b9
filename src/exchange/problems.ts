/** What is wrong with a row, or worth saying about it. The words are the caller's. */
export type ProblemCode =
  // set aside
  | 'extra-cells'
  | 'field-too-long'
  | 'record-too-long'
  | 'not-a-record'
  | 'quotes'
  | 'no-title'
  | 'number'
  | 'number-too-large'
  | 'date'
  | 'probability'
  | 'currency'
  | 'flag'
  | 'status-unknown'
  | 'outcome-unknown'
  | 'stage-unmapped'
  | 'deleted-at-source'
  | 'duplicate-id'
  | 'other-pipeline'
  | 'not-stored'
  // taken, and said
  | 'short-row'
  | 'title-made'
  | 'stage-blank'
  | 'stage-unknown'
  | 'closed-undated'
  | 'closed-before-created'
  | 'zero-not-a-size'
  | 'currency-differs'
  | 'annualised'
  | 'rounded'
  | 'lines-summed'
  | 'unsafe-key';

/** One finding about one row. */
export interface Problem {
  /** As a spreadsheet counts: the header is row 1. In JSON the first record is 1. */
  readonly row: number;
  /** The header of the column it is about. */
  readonly column?: string;
  readonly code: ProblemCode;
  /** The cell as it stood in the file, shortened. */
  readonly value?: string;
  /** What the words need besides: other rows, lengths, limits. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A row that is not imported, with its cells as they stood and every reason. */
export interface SetAside {
  readonly row: number;
  readonly cells: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** A cell as a report shows it: short enough to read. */
export const shown = (cell: unknown): string => {
  const text = typeof cell === 'string' ? cell : (JSON.stringify(cell) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
