import type { PipelinesMessages } from '../messages.js';
import { many } from './many.js';

/** Several pipelines, in English. */
export const pipelines: PipelinesMessages = {
  pipelines: 'Pipelines',
  unnamed: 'Sales pipeline',
  name: 'Pipeline',
  deals: 'Open deals',
  value: 'Value',
  weighted: 'Weighted',
  all: 'All pipelines',
  here: 'Shown now',
  unread: 'could not be opened',
  newPipeline: 'New pipeline…',
  newName: 'Name',
  stages: 'Stages',
  likeHere: 'As in this pipeline',
  create: 'Create',
  noName: 'Give the pipeline a name.',
  taken: name => `There is a pipeline “${name}” already.`,
  close: 'Close',
  cancel: 'Cancel',
  transferOne: deal => `Move “${deal}” to another pipeline`,
  transferMany: (count, format) => `Move ${many(count, format, 'deal', 'deals')} to another pipeline`,
  transferText: 'It goes on there with all that is known of it. Here it ends, with a link to where it went.',
  to: 'Pipeline',
  stage: 'Stage',
  none: 'There is no other pipeline yet. Create one under View, More…, Pipelines….',
  move: 'Move',
  reason: pipeline => `Moved to “${pipeline}”`,
  moved: (count, pipeline, format) => `${many(count, format, 'deal', 'deals')} moved to “${pipeline}”`,
  movedOne: (deal, pipeline) => `“${deal}” moved to “${pipeline}”`,
  missing: (count, format) =>
    `${many(count, format, 'deal', 'deals')} stayed: the stage asks for details that are still missing`,
  failed: 'The other pipeline could not be opened. Try again.',
  leftThere: pipeline => `Somebody has changed it in “${pipeline}” since: there it stays.`,
};
