import type { RevisionMessages } from '../parts/revision.js';

/** The reminder to revise a pipeline, in English. */
export const revision: RevisionMessages = {
  due: 'Does this pipeline still fit?',
  since: day => `time to look again since ${day}: stages, chances, ideal customer`,
  revise: 'Revise now',
  later: 'In a week',
  done: 'Done',
  actOf: act => `${act}: revision of the pipeline`,
  putOff: 'The revision of the pipeline is put off for a week',
  revised: 'The pipeline is revised; the next time is in two months',
  settings: 'Settings of the pipeline',
};
