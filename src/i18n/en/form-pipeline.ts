import type { FormPipelineMessages } from '../messages.js';

/** What a lead form says of its pipeline, in English. */
export const formPipeline: FormPipelineMessages = {
  onlyHere: 'Your answers are kept in this browser only; nobody else receives them.',
};
