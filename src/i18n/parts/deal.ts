import type { Format } from '../format.js';

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
  badCurrency: string;
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
