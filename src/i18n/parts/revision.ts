/** The reminder to look whether a pipeline still fits, where the day's work is done. */
export interface RevisionMessages {
  due: string;
  since: (day: string) => string;
  revise: string;
  later: string;
  done: string;
  /** The label of a button, where others are called the same. */
  actOf: (act: string) => string;
  /** What was done. */
  putOff: string;
  revised: string;
  /** What the settings are called that are opened. */
  settings: string;
}
