/** Largest file that is read, in bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Largest backup of our own that is read, in bytes. */
export const MAX_BACKUP_BYTES = 64 * 1024 * 1024;
/** Most rows of one import. */
export const MAX_ROWS = 50_000;
/** Most columns of one file. */
export const MAX_COLUMNS = 500;
/** Longest cell of a row that is imported, in characters. */
export const MAX_FIELD = 4096;
/** Longest row of a CSV file, in characters: beyond it nothing was meant as one row. */
export const MAX_ROW = 256 * 1024;
/** Longest record of a JSON file, in characters. */
export const MAX_RECORD = 1024 * 1024;
/** Deepest nesting in a JSON file. */
export const MAX_DEPTH = 64;
/** Most distinct stage, status or pipeline names that a person can be asked about. */
export const MAX_NAMES = 200;
