/** The version that records are written with. */
export const SCHEMA_VERSION = 1;
