import type { FormEarlierMessages } from '../messages.js';

/** What became of answers from an earlier visit, in English. */
export const formEarlier: FormEarlierMessages = {
  sending: 'Your answers from before are being sent…',
  done: 'Your answers have arrived.',
  refused: 'Your answers from before could not be taken.',
  expired: 'Answers from an earlier visit could not be sent within 24 hours and were deleted.',
};
