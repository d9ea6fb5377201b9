/** Why a file as a whole cannot be read. */
export type ExchangeErrorCode =
  /** More bytes than `limit`. */
  | 'too-large'
  /** More rows than `limit`. */
  | 'too-many-rows'
  /** More columns than `limit`. */
  | 'too-many-columns'
  /** Row `row`, or the text at character `at`, is longer than `limit`: mostly a quotation mark that is never closed. */
  | 'row-too-long'
  /** Nothing in it. */
  | 'empty'
  /** A header, but no row. */
  | 'no-rows'
  /** A workbook, archive or page (`type`: xlsx, xls, gzip, pdf, html, unknown), not text. */
  | 'not-text'
  /** Broken JSON near character `at`. */
  | 'json'
  /** Sound JSON without a list of records. */
  | 'json-shape'
  /** Nested deeper than `limit` levels. */
  | 'too-deep'
  /** An export of a newer version (`version`) of this kit. */
  | 'newer-version';

/** A file that cannot be read at all; what is wrong with a single row is a `Problem` instead. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  constructor(
    readonly code: ExchangeErrorCode,
    /** What the message needs: figures, types, places. */
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
